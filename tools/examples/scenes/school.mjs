// The rice field behind the school, the shadow clock, a child's drawing, and the waterworks.
import { crown, gradient, grain, hills, person, ripples, sheet, trunk } from '../brush.mjs';

const COATS = ['#e4573d', '#3f8fc5', '#f0b93a', '#5aa469', '#8c6bb1', '#f2f0ea'];

/** Children cutting and counting rice. */
export function paddy() {
  const s = sheet(1800, 1150, 71);
  const { context: c, random } = s;
  gradient(s, 0, 480, [
    [0, '#8ec3e6'],
    [1, '#eef4ea'],
  ]);
  hills(s, { base: 470, height: 190, bottom: 560, colour: '#8fb2a3' });
  hills(s, { base: 500, height: 90, bottom: 560, colour: '#6e9a7c' });
  // The school, small, behind the field.
  c.fillStyle = '#f4efe2';
  c.fillRect(1180, 330, 430, 180);
  c.fillStyle = '#c8553f';
  c.fillRect(1160, 310, 470, 26);
  c.fillStyle = '#8bb3c9';
  for (let i = 0; i < 16; i += 1) c.fillRect(1205 + (i % 8) * 50, 360 + Math.floor(i / 8) * 66, 30, 38);
  gradient(s, 500, 1150, [
    [0, '#e6cf73'],
    [0.5, '#dcb747'],
    [1, '#b98f2c'],
  ]);
  const ears = (from, to, count) => {
    for (let i = 0; i < count; i += 1) {
      const y = from + random() ** 0.8 * (to - from);
      const near = (y - 500) / 650;
      const x = random() * 1800;
      const length = 18 + near * 60;
      c.strokeStyle = ['#cda63a', '#e8cf6e', '#9f8a2e', '#b9b04a'][Math.floor(random() * 4)];
      c.lineWidth = 1.5 + near * 3.5;
      c.beginPath();
      c.moveTo(x, y);
      c.quadraticCurveTo(x + 4, y - length, x + length * 0.35, y - length * 0.8);
      c.stroke();
    }
  };
  ears(505, 760, 2600);
  for (let i = 0; i < 24; i += 1) {
    const near = i / 24;
    const [x, y, height] = [110 + random() * 1560, 690 + near * 330, 120 + near * 150];
    person(s, { x, y, height, coat: COATS[i % COATS.length], stride: 0.09 });
    c.fillStyle = '#f3dc8d';
    c.beginPath();
    c.ellipse(x, y - height * 0.95, height * 0.15, height * 0.045, 0, 0, 7);
    c.fill();
    c.beginPath();
    c.ellipse(x, y - height * 0.98, height * 0.075, height * 0.05, 0, 0, 7);
    c.fill();
  }
  ears(880, 1190, 1500);
  grain(s);
  return s.canvas;
}

/** The clock of stones round the flagpole. */
export function sundial() {
  const s = sheet(1400, 1000, 83);
  const { context: c, random } = s;
  gradient(s, 0, 430, [
    [0, '#7db8e0'],
    [1, '#dcecf2'],
  ]);
  for (const [x, size] of [
    [90, 1],
    [300, 0.8],
    [1150, 0.9],
    [1320, 1.1],
  ]) {
    trunk(s, { x, y: 450, height: 130 * size, width: 18 * size, colour: '#5f4c3b' });
    crown(s, { x, y: 450 - 190 * size, rx: 100 * size, ry: 90 * size, colours: ['#9db86a', '#7c9f55', '#5f8446'] });
  }
  gradient(s, 430, 1000, [
    [0, '#c96f4f'],
    [1, '#b25a3d'],
  ]);
  const [px, py] = [700, 600];
  c.strokeStyle = '#f6f1e4';
  c.lineWidth = 10;
  c.beginPath();
  c.ellipse(px, py, 520, 290, 0, 0, Math.PI);
  c.stroke();
  for (let hour = 0; hour <= 8; hour += 1) {
    const angle = (Math.PI * hour) / 8;
    const [x, y] = [px + Math.cos(angle) * 520, py + Math.sin(angle) * 290];
    c.lineWidth = 4;
    c.beginPath();
    c.moveTo(px, py);
    c.lineTo(x, y);
    c.stroke();
    c.fillStyle = ['#8f8a80', '#a7a196', '#7c776e'][hour % 3];
    c.beginPath();
    c.ellipse(x, y, 30, 19, random(), 0, 7);
    c.fill();
  }
  // The pole's shadow, a little past a stone.
  c.strokeStyle = 'rgba(50, 30, 30, 0.55)';
  c.lineWidth = 16;
  c.beginPath();
  c.moveTo(px, py);
  c.lineTo(px - 330, py + 205);
  c.stroke();
  c.fillStyle = '#dfe3e6';
  c.fillRect(px - 8, 70, 16, 534);
  c.fillStyle = '#d83a34';
  c.beginPath();
  c.moveTo(px + 8, 84);
  c.quadraticCurveTo(px + 90, 60, px + 160, 96);
  c.lineTo(px + 160, 196);
  c.quadraticCurveTo(px + 90, 164, px + 8, 190);
  c.fill();
  person(s, { x: 330, y: 900, height: 300, coat: '#3f8fc5' });
  person(s, { x: 1080, y: 880, height: 290, coat: '#f0b93a' });
  person(s, { x: 1190, y: 910, height: 305, coat: '#e4573d' });
  grain(s);
  return s.canvas;
}

/** Autumn as a child in the first form draws it: crayon on paper. */
export function drawing() {
  const s = sheet(1300, 900, 97);
  const { context: c, random } = s;
  c.fillStyle = '#fbf6e6';
  c.fillRect(0, 0, 1300, 900);
  const crayon = (colour, points, width = 16) => {
    for (let pass = 0; pass < 7; pass += 1) {
      c.strokeStyle = colour;
      c.globalAlpha = 0.34;
      c.lineWidth = width * (0.4 + random() * 0.6);
      c.lineCap = 'round';
      c.beginPath();
      points.forEach(([x, y], index) => {
        const [dx, dy] = [(random() - 0.5) * width * 0.5, (random() - 0.5) * width * 0.5];
        if (index === 0) c.moveTo(x + dx, y + dy);
        else c.lineTo(x + dx, y + dy);
      });
      c.stroke();
    }
    c.globalAlpha = 1;
  };
  const scribble = (colour, x, y, width, height, step = 15) => {
    const points = [];
    for (let at = 0; at <= width; at += step) points.push([x + at, at % (2 * step) === 0 ? y : y + height]);
    crayon(colour, points, 18);
  };
  const ring = (colour, x, y, r, width = 16) =>
    crayon(
      colour,
      Array.from({ length: 29 }, (_, i) => [x + Math.cos(i / 4.4) * r, y + Math.sin(i / 4.4) * r]),
      width,
    );
  scribble('#7cc0ea', 20, 40, 1250, 90, 24);
  ring('#f5a623', 1110, 180, 80, 22);
  scribble('#f8c24a', 1050, 140, 120, 80);
  for (let i = 0; i < 10; i += 1) {
    const angle = (i / 10) * Math.PI * 2;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    crayon('#f5a623', [
      [1110 + dx * 105, 180 + dy * 105],
      [1110 + dx * 150, 180 + dy * 150],
    ]);
  }
  scribble('#e2b53c', 20, 650, 1260, 220, 18);
  crayon(
    '#8a5a34',
    [
      [300, 690],
      [310, 420],
    ],
    44,
  );
  for (const [x, y] of [
    [300, 330],
    [230, 390],
    [380, 390],
    [300, 420],
  ])
    scribble('#d9482b', x - 90, y - 70, 170, 120, 13);
  for (let i = 0; i < 14; i += 1) ring('#f08a24', 190 + random() * 230, 300 + random() * 170, 16, 12);
  crayon(
    '#c0392b',
    [
      [640, 480],
      [780, 350],
      [920, 480],
      [640, 480],
    ],
    22,
  );
  crayon(
    '#3a6ea5',
    [
      [660, 490],
      [660, 680],
      [900, 680],
      [900, 490],
    ],
    18,
  );
  scribble('#a7cdea', 690, 520, 70, 70, 12);
  for (const [x, coat] of [
    [1000, '#e4573d'],
    [1110, '#5aa469'],
  ]) {
    ring('#333333', x, 520, 36, 8);
    scribble(coat, x - 36, 565, 70, 110, 11);
    crayon(
      '#333333',
      [
        [x - 18, 690],
        [x - 24, 760],
      ],
      10,
    );
    crayon(
      '#333333',
      [
        [x + 18, 690],
        [x + 24, 760],
      ],
      10,
    );
    crayon(
      '#333333',
      [
        [x - 14, 530],
        [x, 540],
        [x + 14, 530],
      ],
      6,
    );
  }
  return s.canvas;
}

/** The new waterworks: settling tanks, pump house, hills. */
export function waterworks() {
  const s = sheet(1700, 1000, 59);
  const { context: c } = s;
  gradient(s, 0, 460, [
    [0, '#8fb8d2'],
    [1, '#eef1ea'],
  ]);
  hills(s, { base: 450, height: 170, bottom: 560, colour: '#8aa79a' });
  c.fillStyle = '#7f9a63';
  c.fillRect(0, 460, 1700, 540);
  c.fillStyle = '#ece8dc';
  c.fillRect(1080, 250, 480, 250);
  c.fillStyle = '#3f6f93';
  c.fillRect(1060, 230, 520, 28);
  c.fillStyle = '#8bb3c9';
  for (let i = 0; i < 7; i += 1) c.fillRect(1110 + i * 62, 300, 40, 120);
  c.fillStyle = '#d8d4c8';
  c.fillRect(170, 180, 74, 320);
  c.beginPath();
  c.ellipse(207, 170, 120, 74, 0, 0, 7);
  c.fill();
  for (const [x, y, rx] of [
    [430, 640, 300],
    [1180, 660, 330],
    [800, 850, 380],
  ]) {
    const ry = rx * 0.34;
    c.fillStyle = '#b9b5aa';
    c.beginPath();
    c.ellipse(x, y + 36, rx + 18, ry + 10, 0, 0, 7);
    c.fill();
    c.fillStyle = '#dcd8cd';
    c.beginPath();
    c.ellipse(x, y, rx + 18, ry + 10, 0, 0, 7);
    c.fill();
    c.fillStyle = '#4f93ad';
    c.beginPath();
    c.ellipse(x, y, rx, ry, 0, 0, 7);
    c.fill();
    c.save();
    c.clip();
    ripples(s, { left: x - rx, right: x + rx, top: y - ry, bottom: y + ry, colour: '#d7eef4', count: 150 });
    c.restore();
    c.strokeStyle = '#55616a';
    c.lineWidth = 9;
    c.beginPath();
    c.moveTo(x, y);
    c.lineTo(x + rx, y - 8);
    c.stroke();
    c.fillStyle = '#55616a';
    c.fillRect(x - 16, y - 40, 32, 44);
  }
  person(s, { x: 330, y: 930, height: 190, coat: '#f08a24' });
  person(s, { x: 1420, y: 920, height: 190, coat: '#3f6f93' });
  grain(s);
  return s.canvas;
}
