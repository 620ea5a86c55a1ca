// What the scenes of the sample pictures are drawn with: seeded chance, skies, hills, water, trees, people, grain.
import { createCanvas } from '@napi-rs/canvas';

/** A seeded stream of numbers in 0..1 (mulberry32): the same picture at every run. */
function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Pixels across, at least: a picture over four columns of a broadsheet then has more than 200 ppi. */
const LEAST_WIDTH = 2100;

/** A canvas with its context, size and chance. Scenes draw in units of their own; small ones get more pixels a unit. */
export function sheet(width, height, seed) {
  const scale = Math.max(1, LEAST_WIDTH / width);
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  return { canvas, context, width, height, random: chance(seed) };
}

/** Fills a band from `top` to `bottom` with a vertical gradient of colour stops [share, colour]. */
export function gradient({ context, width }, top, bottom, stops) {
  const fill = context.createLinearGradient(0, top, 0, bottom);
  for (const [at, colour] of stops) fill.addColorStop(at, colour);
  context.fillStyle = fill;
  context.fillRect(0, top, width, bottom - top);
}

/** A ridge of hills: a sum of waves, filled down to `bottom`. */
export function hills({ context, width, random }, { base, height, bottom, colour, waves = 4 }) {
  const parts = Array.from({ length: waves }, (_, i) => ({
    length: width / (0.7 + i * 1.3 + random() * 0.8),
    phase: random() * 7,
    share: 1 / (1 + i * 1.1),
  }));
  const total = parts.reduce((sum, part) => sum + part.share, 0);
  context.beginPath();
  context.moveTo(0, bottom);
  for (let x = 0; x <= width; x += 6) {
    const wave = parts.reduce((sum, p) => sum + Math.sin((x / p.length) * Math.PI * 2 + p.phase) * p.share, 0) / total;
    context.lineTo(x, base - ((wave + 1) / 2) * height);
  }
  context.lineTo(width, bottom);
  context.closePath();
  context.fillStyle = colour;
  context.fill();
}

/** Short bright strokes on water, denser and longer towards the viewer. */
export function ripples({ context, random }, { left, right, top, bottom, colour, count }) {
  context.strokeStyle = colour;
  for (let i = 0; i < count; i += 1) {
    const near = random() ** 0.7;
    const y = top + near * (bottom - top);
    const length = (10 + random() * 60) * (0.25 + near);
    const x = left + random() * (right - left);
    context.globalAlpha = 0.15 + random() * 0.4;
    context.lineWidth = 1 + near * 3;
    context.beginPath();
    context.moveTo(x, y);
    context.quadraticCurveTo(x + length / 2, y - 3 * near, x + length, y);
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** A crown of leaves: many small discs within an ellipse, darker below. */
export function crown({ context, random }, { x, y, rx, ry, colours, leaves = 160, size = 0.2 }) {
  for (let i = 0; i < leaves; i += 1) {
    const angle = random() * Math.PI * 2;
    const far = Math.sqrt(random());
    const [dx, dy] = [Math.cos(angle) * far * rx, Math.sin(angle) * far * ry];
    const shade = Math.min(colours.length - 1, Math.floor(((dy / ry + 1) / 2) * colours.length * 0.9 + random() * 0.9));
    context.fillStyle = colours[shade];
    context.beginPath();
    context.ellipse(
      x + dx,
      y + dy,
      rx * size * (0.5 + random()),
      ry * size * (0.4 + random() * 0.8),
      random() * 3,
      0,
      7,
    );
    context.fill();
  }
}

/** A trunk from the ground at (x, y), `height` tall, leaning. */
export function trunk({ context }, { x, y, height, width, lean = 0, colour }) {
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(x - width / 2, y);
  context.quadraticCurveTo(x - width / 3 + lean / 3, y - height / 2, x + lean - width / 6, y - height);
  context.lineTo(x + lean + width / 6, y - height);
  context.quadraticCurveTo(x + width / 3 + lean / 3, y - height / 2, x + width / 2, y);
  context.fill();
}

/** A person seen from some way off, standing at (x, y), `height` tall; `coat` colours the upper half. */
export function person(
  { context },
  { x, y, height, coat, legs = '#33363b', skin = '#c99a76', hair = '#2a2725', stride = 0.1 },
) {
  const h = height;
  context.strokeStyle = legs;
  context.lineWidth = h * 0.09;
  context.lineCap = 'round';
  for (const side of [-1, 1]) {
    context.beginPath();
    context.moveTo(x, y - h * 0.46);
    context.lineTo(x + side * h * stride, y);
    context.stroke();
  }
  context.fillStyle = coat;
  context.beginPath();
  context.moveTo(x - h * 0.13, y - h * 0.42);
  context.lineTo(x - h * 0.15, y - h * 0.74);
  context.quadraticCurveTo(x, y - h * 0.86, x + h * 0.15, y - h * 0.74);
  context.lineTo(x + h * 0.13, y - h * 0.42);
  context.fill();
  context.strokeStyle = coat;
  context.lineWidth = h * 0.07;
  for (const side of [-1, 1]) {
    context.beginPath();
    context.moveTo(x + side * h * 0.13, y - h * 0.74);
    context.lineTo(x + side * h * (0.17 + stride * 0.5), y - h * 0.48);
    context.stroke();
  }
  context.lineCap = 'butt';
  context.fillStyle = skin;
  context.beginPath();
  context.arc(x, y - h * 0.9, h * 0.075, 0, 7);
  context.fill();
  context.fillStyle = hair;
  context.beginPath();
  context.arc(x, y - h * 0.915, h * 0.078, Math.PI * 0.95, Math.PI * 2.05);
  context.fill();
}

/** Windows in rows and columns over a wall. */
export function windows({ context, random }, { x, y, width, height, columns, rows, share = 0.62, colours }) {
  const [w, h] = [width / columns, height / rows];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      context.fillStyle = colours[Math.floor(random() * colours.length)];
      const [wx, wy] = [w * share, h * share];
      context.fillRect(x + column * w + (w - wx) / 2, y + row * h + (h - wy) / 2, wx, wy);
    }
  }
}

/** Paper grain: keeps flat colours alive in print. */
export function grain({ canvas, context, random }, strength = 10) {
  const data = context.getImageData(0, 0, canvas.width, canvas.height);
  for (let i = 0; i < data.data.length; i += 4) {
    const shift = (random() - 0.5) * strength;
    data.data[i] += shift;
    data.data[i + 1] += shift;
    data.data[i + 2] += shift;
  }
  context.putImageData(data, 0, 0);
}
