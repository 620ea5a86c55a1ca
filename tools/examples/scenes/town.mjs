// Hospital, factory, lift and market.
import { crown, gradient, grain, person, sheet, trunk, windows } from '../brush.mjs';

const GLASS = ['#9fc3d6', '#8bb3c9', '#b4d2df', '#7aa3bb'];
const LEAVES = ['#9db86a', '#7c9f55', '#5f8446', '#476a39'];

function street(s, y, colour = '#a9a8a2') {
  const { context: c, width, height } = s;
  c.fillStyle = colour;
  c.fillRect(0, y, width, height - y);
  c.fillStyle = '#8d8c86';
  c.fillRect(0, y, width, 8);
}

function tree(s, x, y, size) {
  trunk(s, { x, y, height: 150 * size, width: 20 * size, colour: '#5f4c3b' });
  crown(s, { x, y: y - 205 * size, rx: 96 * size, ry: 92 * size, colours: LEAVES, leaves: 220, size: 0.18 });
}

/** The new outpatient building on its first day. */
export function hospital() {
  const s = sheet(1800, 1200, 41);
  const { context: c, random } = s;
  gradient(s, 0, 930, [
    [0, '#7fb0d6'],
    [1, '#e6eef0'],
  ]);
  c.fillStyle = 'rgba(255,255,255,0.7)';
  for (const [x, y, r] of [
    [300, 190, 60],
    [370, 170, 80],
    [450, 200, 56],
    [1420, 130, 50],
    [1490, 120, 70],
    [1560, 142, 46],
  ]) {
    c.beginPath();
    c.ellipse(x, y, r * 1.5, r * 0.7, 0, 0, 7);
    c.fill();
  }
  c.fillStyle = '#d6dbdc';
  c.fillRect(1180, 400, 520, 520);
  windows(s, { x: 1200, y: 430, width: 480, height: 440, columns: 9, rows: 6, colours: GLASS, share: 0.7 });
  c.fillStyle = '#f3f1ea';
  c.fillRect(220, 250, 980, 670);
  c.fillStyle = '#c8553f';
  c.fillRect(220, 250, 980, 26);
  windows(s, { x: 260, y: 310, width: 900, height: 440, columns: 14, rows: 6, colours: GLASS, share: 0.72 });
  c.fillStyle = '#89aebf';
  c.fillRect(500, 760, 430, 160);
  c.strokeStyle = '#eef4f6';
  c.lineWidth = 7;
  for (let x = 500; x <= 930; x += 72) {
    c.beginPath();
    c.moveTo(x, 760);
    c.lineTo(x, 920);
    c.stroke();
  }
  c.fillStyle = '#5d666b';
  c.fillRect(450, 742, 530, 26);
  // The cross over the door.
  c.fillStyle = '#c93a33';
  c.fillRect(692, 640, 34, 96);
  c.fillRect(661, 671, 96, 34);
  street(s, 918, '#c4c1b8');
  for (let x = 0; x < 1800; x += 180) {
    c.fillStyle = '#d3d0c8';
    c.fillRect(x, 1010, 96, 12);
  }
  for (const [x, size] of [
    [110, 1.2],
    [1340, 0.95],
    [1570, 1.1],
    [1730, 1.3],
  ])
    tree(s, x, 960, size);
  const coats = ['#4f7da8', '#c4574a', '#e0bd62', '#6e8e6a', '#f2f0ea', '#f2f0ea', '#7b6b93'];
  for (let i = 0; i < 26; i += 1) {
    const near = i / 26;
    person(s, {
      x: 240 + random() * 1150,
      y: 940 + near * 190,
      height: 92 + near * 120,
      coat: coats[Math.floor(random() * coats.length)],
      stride: 0.05 + random() * 0.08,
    });
  }
  grain(s);
  return s.canvas;
}

/** The old workshop with saw-tooth skylights and its line of orange arms. */
export function factory() {
  const s = sheet(2100, 1200, 53);
  const { context: c, width, random } = s;
  gradient(s, 0, 1200, [
    [0, '#b9b4a8'],
    [0.5, '#9a9386'],
    [1, '#6f695f'],
  ]);
  // Saw-tooth roof, light falling through.
  for (let i = 0; i < 6; i += 1) {
    const x = i * 360 - 40;
    c.fillStyle = '#5a5c5e';
    c.beginPath();
    c.moveTo(x, 330);
    c.lineTo(x, 60);
    c.lineTo(x + 360, 330);
    c.fill();
    c.fillStyle = '#e9f1f2';
    c.beginPath();
    c.moveTo(x + 14, 310);
    c.lineTo(x + 14, 100);
    c.lineTo(x + 130, 190);
    c.lineTo(x + 130, 310);
    c.fill();
    c.fillStyle = 'rgba(255, 250, 230, 0.13)';
    c.beginPath();
    c.moveTo(x + 14, 330);
    c.lineTo(x + 130, 330);
    c.lineTo(x + 470, 1200);
    c.lineTo(x + 250, 1200);
    c.fill();
  }
  // Brick wall.
  for (let row = 0; row < 22; row += 1) {
    for (let column = -1; column < 42; column += 1) {
      c.fillStyle = ['#a8553f', '#9d4d39', '#b26048', '#93462f'][Math.floor(random() * 4)];
      c.fillRect(column * 52 + (row % 2) * 26, 330 + row * 18, 49, 15);
    }
  }
  c.fillStyle = '#3f4346';
  for (let x = 90; x < width; x += 360) c.fillRect(x, 330, 30, 560);
  gradient(s, 730, 1200, [
    [0, '#8c908f'],
    [1, '#b7bab7'],
  ]);
  c.fillStyle = '#d9b13f';
  c.fillRect(0, 770, width, 10);
  c.fillRect(0, 1120, width, 14);
  // The conveyor.
  c.fillStyle = '#4b5053';
  c.fillRect(0, 900, width, 66);
  c.fillStyle = '#2e3234';
  c.fillRect(0, 900, width, 16);
  for (let x = 40; x < width; x += 118) {
    c.fillStyle = '#c9ced0';
    c.beginPath();
    c.ellipse(x, 890, 40, 18, 0, 0, 7);
    c.fill();
    c.fillStyle = '#6c7174';
    c.beginPath();
    c.ellipse(x, 888, 19, 8, 0, 0, 7);
    c.fill();
    c.fillStyle = '#5a6063';
    c.fillRect(x - 50, 966, 14, 84);
  }
  for (let i = 0; i < 5; i += 1) {
    const x = 250 + i * 400;
    const swing = (i % 2 ? -1 : 1) * (60 + random() * 30);
    c.strokeStyle = '#e07b24';
    c.lineCap = 'round';
    c.lineWidth = 52;
    c.beginPath();
    c.moveTo(x, 800);
    c.lineTo(x - swing, 590);
    c.stroke();
    c.lineWidth = 38;
    c.beginPath();
    c.moveTo(x - swing, 590);
    c.lineTo(x + swing * 1.6, 640);
    c.stroke();
    c.strokeStyle = '#34383a';
    c.lineWidth = 18;
    c.beginPath();
    c.moveTo(x + swing * 1.6, 640);
    c.lineTo(x + swing * 1.7, 850);
    c.stroke();
    c.lineCap = 'butt';
    c.fillStyle = '#f0a04c';
    for (const [px, py] of [
      [x - swing, 590],
      [x + swing * 1.6, 640],
    ]) {
      c.beginPath();
      c.arc(px, py, 24, 0, 7);
      c.fill();
    }
    c.fillStyle = '#3b3f41';
    c.fillRect(x - 70, 790, 140, 80);
  }
  for (const [x, y, h, coat] of [
    [520, 1160, 330, '#2f5d8c'],
    [1380, 1170, 340, '#2f5d8c'],
    [1480, 1170, 320, '#c9a23c'],
  ])
    person(s, { x, y, height: h, coat, stride: 0.05, hair: '#d9b13f' });
  grain(s, 12);
  return s.canvas;
}

/** A glass lift on an old block; an old lady sits under the tree. */
export function elevator() {
  const s = sheet(1500, 1800, 61);
  const { context: c, height } = s;
  gradient(s, 0, 1530, [
    [0, '#8fbadb'],
    [1, '#eef0e6'],
  ]);
  c.fillStyle = '#d7b48b';
  c.fillRect(0, 190, 900, 1330);
  c.fillStyle = '#b98f66';
  for (let floor = 0; floor < 6; floor += 1) c.fillRect(0, 190 + floor * 222, 900, 16);
  for (let floor = 0; floor < 6; floor += 1) {
    const y = 240 + floor * 222;
    windows(s, {
      x: 30,
      y,
      width: 520,
      height: 140,
      columns: 3,
      rows: 1,
      colours: ['#7f9fae', '#93b1bd', '#6c8d9e'],
      share: 0.78,
    });
    c.fillStyle = '#efe9dc';
    c.fillRect(40, y + 132, 500, 26);
    c.fillStyle = ['#b8433b', '#5b7f57', '#3f6f9b', '#d7a441', '#7d5f8b', '#4f7d8c'][floor];
    c.fillRect(90 + ((floor * 137) % 360), y + 108, 46, 34);
  }
  // The shaft.
  c.fillStyle = '#a9c9d6';
  c.fillRect(640, 120, 300, 1400);
  c.strokeStyle = '#5d7c8b';
  c.lineWidth = 12;
  c.strokeRect(640, 120, 300, 1400);
  c.lineWidth = 6;
  for (let y = 190; y < 1500; y += 111) {
    c.beginPath();
    c.moveTo(640, y);
    c.lineTo(940, y);
    c.stroke();
  }
  c.beginPath();
  c.moveTo(790, 120);
  c.lineTo(790, 1520);
  c.stroke();
  c.fillStyle = 'rgba(255,255,255,0.35)';
  c.beginPath();
  c.moveTo(670, 130);
  c.lineTo(750, 130);
  c.lineTo(670, 900);
  c.fill();
  c.fillStyle = '#f4f1e6';
  c.fillRect(668, 640, 244, 250);
  c.strokeRect(668, 640, 244, 250);
  person(s, { x: 740, y: 880, height: 190, coat: '#8a5a83', hair: '#d9d6d0', stride: 0.03 });
  person(s, { x: 840, y: 880, height: 210, coat: '#3f6f9b', stride: 0.03 });
  street(s, 1518, '#bdb7aa');
  trunk(s, { x: 1240, y: 1560, height: 620, width: 90, lean: -50, colour: '#66503c' });
  crown(s, { x: 1190, y: 800, rx: 290, ry: 300, colours: LEAVES, leaves: 900, size: 0.1 });
  c.fillStyle = '#8a6440';
  c.fillRect(1030, 1500, 330, 26);
  c.fillRect(1050, 1526, 22, 110);
  c.fillRect(1320, 1526, 22, 110);
  person(s, { x: 1130, y: 1640, height: 270, coat: '#a8403a', hair: '#dcd8d2', stride: 0.05 });
  person(s, { x: 430, y: 1700, height: 320, coat: '#4c7a5a', stride: 0.09 });
  c.fillStyle = '#8fa860';
  c.fillRect(0, 1720, 300, height - 1720);
  grain(s);
  return s.canvas;
}

/** Stalls of a food market under striped awnings. */
export function market() {
  const s = sheet(1800, 1080, 71);
  const { context: c, width, random } = s;
  gradient(s, 0, 1080, [
    [0, '#d8d2c2'],
    [1, '#b3aa98'],
  ]);
  for (let i = 0; i < 4; i += 1) {
    const x = i * 460 - 20;
    c.fillStyle = '#6d6558';
    c.fillRect(x + 10, 170, 14, 600);
    for (let stripe = 0; stripe < 8; stripe += 1) {
      c.fillStyle = stripe % 2 ? '#f1ebdf' : ['#b8433b', '#3f7d62', '#c98b2f', '#44719b'][i];
      c.beginPath();
      c.moveTo(x + stripe * 56, 110);
      c.lineTo(x + stripe * 56 + 56, 110);
      c.lineTo(x + stripe * 57 + 58, 250);
      c.arc(x + stripe * 57 + 29, 250, 29, 0, Math.PI);
      c.lineTo(x + stripe * 57, 250);
      c.fill();
    }
    c.fillStyle = '#e9d9a8';
    c.beginPath();
    c.arc(x + 230, 320, 26, 0, 7);
    c.fill();
  }
  for (let i = 0; i < 4; i += 1)
    person(s, {
      x: 210 + i * 450,
      y: 780,
      height: 420,
      coat: ['#4c7a5a', '#a8403a', '#3f6f9b', '#c9a23c'][i],
      stride: 0.03,
    });
  c.fillStyle = '#8a6a48';
  c.fillRect(0, 640, width, 40);
  c.fillStyle = '#75583b';
  c.fillRect(0, 680, width, 190);
  const goods = [
    ['#7fa04a', '#94b65a', '#658a3c'],
    ['#c9402f', '#d9553f', '#b5352a'],
    ['#d9902f', '#e3a548', '#c97f24'],
    ['#e9e2cf', '#d9cfb4', '#f3eddd'],
    ['#6d4a7d', '#7d5a8d', '#5d3d6b'],
    ['#b58a4d', '#a37a3f', '#c59a5d'],
  ];
  for (let box = 0; box < 12; box += 1) {
    const x = box * 152 + 8;
    const colours = goods[box % goods.length];
    for (let i = 0; i < 60; i += 1) {
      c.fillStyle = colours[Math.floor(random() * 3)];
      c.beginPath();
      c.ellipse(
        x + 12 + random() * 120,
        640 - random() * 70 * Math.sin((random() * 0.6 + 0.2) * Math.PI),
        18,
        14,
        random() * 3,
        0,
        7,
      );
      c.fill();
    }
    c.strokeStyle = '#5d452d';
    c.lineWidth = 8;
    c.strokeRect(x, 640, 144, 60);
    c.fillStyle = '#f6f1e2';
    c.fillRect(x + 44, 716, 56, 40);
  }
  street(s, 868, '#9f988a');
  const coats = ['#4f7da8', '#7b6b93', '#e0bd62', '#c4574a', '#44556b', '#d9d2c5'];
  for (const [i, x] of [150, 640, 760, 1270, 1690].entries()) {
    person(s, { x, y: 1046 + random() * 24, height: 400 + random() * 40, coat: coats[i], stride: 0.08 });
  }
  grain(s);
  return s.canvas;
}
