// Draws the pictures of the sample editions into examples/*/pictures: node tools/examples/draw-pictures.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canteen } from './scenes/advertisements.mjs';
import { arcade, harbour } from './scenes/harbour.mjs';
import { ferry, persimmon, river } from './scenes/outdoors.mjs';
import { drawing, paddy, sundial, waterworks } from './scenes/school.mjs';
import { elevator, factory, hospital, market } from './scenes/town.mjs';

const examples = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'examples');
/** JPEG quality: newsprint's screen hides what is lost above 85. */
const QUALITY = 86;

const pictures = {
  'yunting/pictures/river.jpg': river,
  'yunting/pictures/hospital.jpg': hospital,
  'yunting/pictures/factory.jpg': factory,
  'yunting/pictures/persimmon.jpg': persimmon,
  'yunting/pictures/elevator.jpg': elevator,
  'yunting/pictures/market.jpg': market,
  'yunting/pictures/ferry.jpg': ferry,
  'yunting/pictures/canteen.jpg': canteen,
  'lanhai/pictures/harbour.jpg': harbour,
  'lanhai/pictures/arcade.jpg': arcade,
  'qinghe/pictures/paddy.jpg': paddy,
  'qinghe/pictures/sundial.jpg': sundial,
  'qinghe/pictures/drawing.jpg': drawing,
  'wangxi/pictures/waterworks.jpg': waterworks,
};

for (const [name, draw] of Object.entries(pictures)) {
  const file = join(examples, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, draw().toBuffer('image/jpeg', QUALITY));
  console.log(name);
}
