// River, orchard and ferry.
import { crown, gradient, grain, hills, person, ripples, sheet, trunk } from '../brush.mjs';

const AUTUMN = ['#e8b04a', '#d98f36', '#b9722c', '#8d5526'];
const WILLOW = ['#a9bd63', '#87a54e', '#668a42', '#4a6d38'];

/** People walking on the new river embankment at evening. */
export function river() {
  const s = sheet(2100, 1200, 11);
  const { context: c, width, height, random } = s;
  gradient(s, 0, 560, [
    [0, '#8fb6cf'],
    [0.55, '#dfe3d2'],
    [1, '#f6d9ae'],
  ]);
  hills(s, { base: 470, height: 190, bottom: 560, colour: '#a9bcc0' });
  hills(s, { base: 510, height: 120, bottom: 560, colour: '#86a08f' });
  hills(s, { base: 548, height: 60, bottom: 562, colour: '#5f7f63', waves: 6 });
  gradient(s, 556, height, [
    [0, '#e7d6b2'],
    [0.25, '#a5bcb6'],
    [1, '#4f7d8c'],
  ]);
  ripples(s, { left: 0, right: 1500, top: 570, bottom: 1150, colour: '#f8efd6', count: 420 });
  ripples(s, { left: 0, right: 1500, top: 580, bottom: 1190, colour: '#2f5c6c', count: 260 });
  // The far bridge.
  c.strokeStyle = '#6d6a63';
  c.lineWidth = 9;
  c.beginPath();
  c.moveTo(180, 560);
  c.quadraticCurveTo(520, 508, 860, 560);
  c.stroke();
  for (let x = 250; x < 840; x += 98) {
    c.lineWidth = 7;
    c.beginPath();
    c.moveTo(x, 546);
    c.lineTo(x, 592);
    c.stroke();
  }
  // The embankment road sweeps from lower left to the upper right.
  c.fillStyle = '#6f8f4f';
  c.beginPath();
  c.moveTo(820, height);
  c.quadraticCurveTo(1330, 760, 1560, 556);
  c.lineTo(width, 540);
  c.lineTo(width, height);
  c.fill();
  c.fillStyle = '#d8cbb4';
  c.beginPath();
  c.moveTo(1010, height);
  c.quadraticCurveTo(1480, 760, 1640, 556);
  c.lineTo(1672, 556);
  c.quadraticCurveTo(1640, 800, 1600, height);
  c.fill();
  c.strokeStyle = '#8c5b3f';
  for (let i = 0; i < 26; i += 1) {
    const t = i / 25;
    const [x, y] = [
      (1 - t) ** 2 * 960 + 2 * t * (1 - t) * 1440 + t * t * 1630,
      (1 - t) ** 2 * height + 2 * t * (1 - t) * 760 + t * t * 552,
    ];
    const tall = 120 * (1 - t) ** 1.3 + 10;
    c.lineWidth = 1 + 7 * (1 - t);
    c.beginPath();
    c.moveTo(x, y);
    c.lineTo(x, y - tall);
    c.stroke();
  }
  c.lineWidth = 5;
  c.beginPath();
  c.moveTo(960, height - 118);
  c.quadraticCurveTo(1440, 690, 1630, 540);
  c.stroke();
  for (const [x, y, size] of [
    [1790, 640, 0.75],
    [1930, 760, 1.15],
    [1720, 590, 0.45],
  ]) {
    trunk(s, { x, y, height: 230 * size, width: 26 * size, colour: '#5b4a3a', lean: -18 * size });
    crown(s, {
      x: x - 18 * size,
      y: y - 290 * size,
      rx: 150 * size,
      ry: 170 * size,
      colours: WILLOW,
      leaves: 420,
      size: 0.13,
    });
  }
  const coats = ['#b8423a', '#3f6f9b', '#e2b64c', '#4c7a5a', '#8a5a83', '#d9d2c5', '#44556b'];
  const walkers = Array.from({ length: 24 }, () => ({
    t: random(),
    side: random(),
    coat: coats[Math.floor(random() * coats.length)],
  }));
  walkers.sort((a, b) => b.t - a.t);
  for (const { t, side, coat } of walkers) {
    const depth = 0.04 + t * 0.96;
    const y = height + 10 - (1 - (1 - depth) ** 1.7) * 640;
    const left = (1 - depth) ** 2 * 1080 + 2 * depth * (1 - depth) * 1490 + depth * depth * 1644;
    const right = (1 - depth) ** 2 * 1590 + 2 * depth * (1 - depth) * 1625 + depth * depth * 1668;
    person(s, {
      x: left + (right - left) * (0.08 + side * 0.84),
      y,
      height: 22 + 250 * (1 - depth) ** 1.35,
      coat,
      stride: 0.06 + random() * 0.08,
    });
  }
  grain(s);
  return s.canvas;
}

/** Strings of persimmons drying in a courtyard below the orchard. */
export function persimmon() {
  const s = sheet(1800, 1200, 23);
  const { context: c, width, height, random } = s;
  gradient(s, 0, 700, [
    [0, '#9cc0d6'],
    [1, '#eee3c8'],
  ]);
  hills(s, { base: 420, height: 240, bottom: 700, colour: '#93a887' });
  hills(s, { base: 560, height: 170, bottom: 760, colour: '#71895a' });
  for (let i = 0; i < 46; i += 1) {
    const [x, y] = [random() * width, 500 + random() * 190];
    const size = 0.25 + (y - 480) / 700;
    crown(s, { x, y, rx: 80 * size, ry: 66 * size, colours: AUTUMN, leaves: 60, size: 0.24 });
  }
  gradient(s, 700, height, [
    [0, '#c9b08a'],
    [1, '#a98d66'],
  ]);
  // The house: whitewashed wall, tiled eaves.
  c.fillStyle = '#efe8da';
  c.fillRect(0, 470, 560, 430);
  c.fillStyle = '#565c60';
  c.beginPath();
  c.moveTo(-20, 478);
  c.lineTo(40, 340);
  c.lineTo(500, 340);
  c.lineTo(600, 478);
  c.fill();
  c.strokeStyle = '#444a4e';
  c.lineWidth = 4;
  for (let x = 0; x < 600; x += 22) {
    c.beginPath();
    c.moveTo(40 + x * 0.767, 340);
    c.lineTo(x - 20, 478);
    c.stroke();
  }
  c.fillStyle = '#7b4f33';
  c.fillRect(200, 620, 150, 280);
  c.fillStyle = '#b33a2e';
  c.fillRect(178, 640, 16, 150);
  c.fillRect(356, 640, 16, 150);
  // Poles and the curtains of fruit.
  c.strokeStyle = '#8a6a45';
  c.lineWidth = 16;
  for (const y of [360, 430]) {
    c.beginPath();
    c.moveTo(640, y);
    c.lineTo(width, y - 24);
    c.stroke();
  }
  for (const x of [700, 1240, 1760]) {
    c.beginPath();
    c.moveTo(x, 330);
    c.lineTo(x, 1010);
    c.stroke();
  }
  for (let x = 660; x < width; x += 46) {
    const from = 372 + random() * 20;
    const count = 9 + Math.floor(random() * 3);
    c.strokeStyle = '#b59a72';
    c.lineWidth = 3;
    c.beginPath();
    c.moveTo(x, from);
    c.lineTo(x, from + count * 50);
    c.stroke();
    for (let i = 0; i < count; i += 1) {
      const y = from + 24 + i * 50;
      c.fillStyle = ['#d9702a', '#e2822f', '#c75f22', '#ea9a3e'][Math.floor(random() * 4)];
      c.beginPath();
      c.ellipse(x + (random() - 0.5) * 5, y, 20, 22, 0, 0, 7);
      c.fill();
      c.fillStyle = 'rgba(255,240,210,0.35)';
      c.beginPath();
      c.ellipse(x - 6, y - 8, 6, 5, 0, 0, 7);
      c.fill();
    }
  }
  for (const [x, y, h, coat] of [
    [600, 1090, 330, '#3d6b8f'],
    [860, 1130, 350, '#a8403a'],
    [1420, 1120, 340, '#6b7f4e'],
  ])
    person(s, { x, y, height: h, coat, stride: 0.05 });
  // Baskets of fruit on the ground.
  for (const [x, y] of [
    [300, 1060],
    [1120, 1110],
    [1640, 1080],
  ]) {
    for (let i = 0; i < 26; i += 1) {
      c.fillStyle = ['#d9702a', '#e2822f', '#c75f22'][i % 3];
      c.beginPath();
      c.arc(x + (random() - 0.5) * 150, y - 46 - random() * 34, 22, 0, 7);
      c.fill();
    }
    c.fillStyle = '#9b7a4d';
    c.beginPath();
    c.moveTo(x - 104, y - 50);
    c.lineTo(x + 104, y - 50);
    c.lineTo(x + 78, y + 40);
    c.lineTo(x - 78, y + 40);
    c.fill();
  }
  grain(s);
  return s.canvas;
}

/** The old ferry at night: a lantern on the leaning willow, its light in the water. */
export function ferry() {
  const s = sheet(1500, 1200, 37);
  const { context: c, width, height, random } = s;
  gradient(s, 0, 640, [
    [0, '#22344c'],
    [0.7, '#4a5d72'],
    [1, '#8e8f86'],
  ]);
  c.fillStyle = '#f2ead0';
  c.beginPath();
  c.arc(1130, 210, 58, 0, 7);
  c.fill();
  hills(s, { base: 600, height: 170, bottom: 660, colour: '#2c3c4a' });
  hills(s, { base: 632, height: 80, bottom: 660, colour: '#22303a', waves: 6 });
  gradient(s, 650, height, [
    [0, '#7c827c'],
    [0.3, '#415768'],
    [1, '#1c2b3b'],
  ]);
  ripples(s, { left: 980, right: 1240, top: 665, bottom: 1050, colour: '#f2ead0', count: 130 });
  ripples(s, { left: 0, right: width, top: 665, bottom: 1190, colour: '#9fb0b8', count: 200 });
  // Stone steps.
  for (let i = 0; i < 7; i += 1) {
    c.fillStyle = ['#6f6a5f', '#665f55', '#5d574e', '#554f47', '#4c4740', '#443f39', '#3b3732'][i];
    c.fillRect(0, 800 + i * 58, 470 - i * 18 + (i % 2) * 8, 60);
  }
  trunk(s, { x: 250, y: 830, height: 520, width: 90, lean: 210, colour: '#1d1a18' });
  for (let i = 0; i < 90; i += 1) {
    const [x, y] = [300 + random() * 420, 240 + random() * 120];
    c.strokeStyle = ['#3b4a36', '#4b5a3c', '#2d3a2d'][i % 3];
    c.lineWidth = 4;
    c.beginPath();
    c.moveTo(x, y);
    c.quadraticCurveTo(x + 40, y + 120, x + 20 + random() * 40, y + 190 + random() * 170);
    c.stroke();
  }
  // The lantern and its glow.
  for (let r = 260; r > 20; r -= 20) {
    c.fillStyle = `rgba(250, 196, 92, ${0.012 + (260 - r) / 6000})`;
    c.beginPath();
    c.arc(600, 500, r, 0, 7);
    c.fill();
  }
  c.strokeStyle = '#171513';
  c.lineWidth = 7;
  c.beginPath();
  c.moveTo(600, 330);
  c.lineTo(600, 452);
  c.stroke();
  c.fillStyle = '#ffd978';
  c.fillRect(572, 466, 56, 74);
  c.strokeRect(572, 466, 56, 74);
  c.fillStyle = '#171513';
  c.fillRect(562, 448, 76, 18);
  c.fillRect(562, 540, 76, 16);
  ripples(s, { left: 540, right: 660, top: 690, bottom: 1150, colour: '#ffd978', count: 150 });
  // The boat with the ferryman and one passenger.
  c.fillStyle = '#14181c';
  c.beginPath();
  c.moveTo(700, 930);
  c.quadraticCurveTo(960, 1030, 1260, 915);
  c.quadraticCurveTo(1180, 1045, 960, 1050);
  c.quadraticCurveTo(760, 1045, 700, 930);
  c.fill();
  person(s, { x: 1150, y: 950, height: 270, coat: '#2b2f35', legs: '#14181c', stride: 0.08 });
  person(s, { x: 860, y: 985, height: 190, coat: '#7b4038', legs: '#14181c', stride: 0.03 });
  c.strokeStyle = '#14181c';
  c.lineWidth = 8;
  c.beginPath();
  c.moveTo(1120, 640);
  c.lineTo(1290, 1120);
  c.stroke();
  grain(s, 12);
  return s.canvas;
}
