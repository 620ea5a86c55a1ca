// The pictures of the traditional-character sample: a harbour town.
import { gradient, grain, hills, person, ripples, sheet, windows } from '../brush.mjs';

function boat({ context: c }, x, y, size, hull) {
  c.fillStyle = hull;
  c.beginPath();
  c.moveTo(x - 170 * size, y - 46 * size);
  c.lineTo(x + 190 * size, y - 62 * size);
  c.quadraticCurveTo(x + 150 * size, y + 10 * size, x + 96 * size, y + 16 * size);
  c.lineTo(x - 120 * size, y + 16 * size);
  c.fill();
  c.fillStyle = '#efe9dc';
  c.fillRect(x - 90 * size, y - 118 * size, 120 * size, 70 * size);
  c.fillStyle = '#4b6b7c';
  c.fillRect(x - 78 * size, y - 106 * size, 42 * size, 30 * size);
  c.fillRect(x - 24 * size, y - 106 * size, 42 * size, 30 * size);
  c.strokeStyle = '#4a4238';
  c.lineWidth = 7 * size;
  c.beginPath();
  c.moveTo(x + 70 * size, y - 56 * size);
  c.lineTo(x + 70 * size, y - 260 * size);
  c.lineTo(x - 30 * size, y - 118 * size);
  c.stroke();
}

/** Fishing boats at the quay on the morning of the season's first catch. */
export function harbour() {
  const s = sheet(1800, 1200, 83);
  const { context: c, width, height, random } = s;
  gradient(s, 0, 560, [
    [0, '#7fa9c4'],
    [0.7, '#f1d7b4'],
    [1, '#f7c99a'],
  ]);
  c.fillStyle = '#fbe6b8';
  c.beginPath();
  c.arc(420, 440, 66, 0, 7);
  c.fill();
  hills(s, { base: 545, height: 150, bottom: 562, colour: '#8d9fa6' });
  gradient(s, 556, height, [
    [0, '#f0cda4'],
    [0.3, '#8fb0b4'],
    [1, '#3b6a7c'],
  ]);
  ripples(s, { left: 0, right: width, top: 566, bottom: 1100, colour: '#fdf1d8', count: 380 });
  ripples(s, { left: 0, right: width, top: 600, bottom: 1100, colour: '#2d5566', count: 200 });
  for (const [x, y, size, hull] of [
    [330, 650, 0.55, '#7a4a3c'],
    [760, 690, 0.7, '#2f5d6c'],
    [1340, 730, 0.95, '#8c3a30'],
    [560, 860, 1.25, '#35506b'],
  ])
    boat(s, x, y, size, hull);
  c.fillStyle = '#a69c8c';
  c.beginPath();
  c.moveTo(0, 1040);
  c.lineTo(width, 930);
  c.lineTo(width, height);
  c.lineTo(0, height);
  c.fill();
  c.fillStyle = '#8c8374';
  c.beginPath();
  c.moveTo(0, 1040);
  c.lineTo(width, 930);
  c.lineTo(width, 948);
  c.lineTo(0, 1058);
  c.fill();
  const coats = ['#3f6f9b', '#c9a23c', '#a8403a', '#4c7a5a', '#d9d2c5'];
  for (let i = 0; i < 8; i += 1)
    person(s, {
      x: 180 + i * 205 + random() * 60,
      y: 1150 - i * 8 + random() * 20,
      height: 250 + random() * 30,
      coat: coats[i % 5],
      stride: 0.07,
    });
  for (let i = 0; i < 5; i += 1) {
    const [x, y] = [330 + i * 310, 1130 - i * 10];
    c.fillStyle = ['#3f7d8c', '#c98b2f', '#3f7d8c', '#b8433b', '#c98b2f'][i];
    c.fillRect(x, y - 50, 130, 56);
    for (let k = 0; k < 22; k += 1) {
      c.fillStyle = ['#c4d0d4', '#9fb2b9', '#dfe6e8'][k % 3];
      c.beginPath();
      c.ellipse(x + 12 + random() * 106, y - 50 - random() * 16, 18, 6, random() * 0.8 - 0.4, 0, 7);
      c.fill();
    }
  }
  grain(s);
  return s.canvas;
}

/** A street of arcades with lanterns hung across it. */
export function arcade() {
  const s = sheet(1500, 1100, 97);
  const { context: c, width, height, random } = s;
  gradient(s, 0, 700, [
    [0, '#6f93b3'],
    [1, '#efe0c4'],
  ]);
  const walls = ['#e6cfae', '#d9a98a', '#cfd8cf', '#e9dcc0', '#c9b3b8'];
  for (let i = 0; i < 5; i += 1) {
    const x = i * 300;
    const top = 150 + ((i * 53) % 90);
    c.fillStyle = walls[i];
    c.fillRect(x, top, 296, 760);
    c.fillStyle = '#7b5a44';
    c.fillRect(x, top - 16, 296, 22);
    windows(s, {
      x: x + 20,
      y: top + 40,
      width: 256,
      height: 330,
      columns: 3,
      rows: 2,
      share: 0.6,
      colours: ['#5f7f8c', '#6f8f9b', '#4f6f7d'],
    });
    c.fillStyle = '#4a3c33';
    c.beginPath();
    c.moveTo(x + 24, 910);
    c.lineTo(x + 24, 700);
    c.arc(x + 148, 700, 124, Math.PI, 0);
    c.lineTo(x + 272, 910);
    c.fill();
    c.fillStyle = ['#a8403a', '#3f6f9b', '#4c7a5a', '#c9a23c', '#7d5f8b'][i];
    c.fillRect(x + 60, 640, 176, 44);
  }
  c.fillStyle = '#b5aa98';
  c.fillRect(0, 905, width, height - 905);
  for (let row = 0; row < 3; row += 1) {
    const y = 60 + row * 120;
    c.strokeStyle = '#5a4a3c';
    c.lineWidth = 3;
    c.beginPath();
    c.moveTo(0, y);
    c.quadraticCurveTo(width / 2, y + 110, width, y);
    c.stroke();
    for (let i = 1; i < 12; i += 1) {
      const t = i / 12;
      const [x, ly] = [t * width, y + 4 * t * (1 - t) * 55];
      c.fillStyle = '#cf3f33';
      c.beginPath();
      c.ellipse(x, ly + 34, 26, 30, 0, 0, 7);
      c.fill();
      c.fillStyle = '#e8b04a';
      c.fillRect(x - 12, ly + 2, 24, 7);
      c.fillRect(x - 12, ly + 60, 24, 7);
    }
  }
  const coats = ['#4f7da8', '#e0bd62', '#c4574a', '#6e8e6a', '#44556b', '#8a5a83'];
  for (let i = 0; i < 14; i += 1)
    person(s, {
      x: 60 + i * 104 + random() * 40,
      y: 960 + (i % 3) * 44 + random() * 16,
      height: 180 + (i % 3) * 36,
      coat: coats[i % 6],
      stride: 0.06,
    });
  grain(s);
  return s.canvas;
}
