// Advertisements as clients send them: pictures with their own type.
import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';
import { gradient, ripples, sheet } from '../brush.mjs';

const require = createRequire(import.meta.url);
for (const [name, file] of [
  ['Ad Brush', 'ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf'],
  ['Ad Sans', 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'],
]) {
  GlobalFonts.registerFromPath(require.resolve(`@expo-google-fonts/${file}`), name);
}

/** The village canteen on the river bank: wide and low, for the foot of a page. */
export function canteen() {
  const s = sheet(3600, 780, 19);
  const { context: c } = s;
  gradient(s, 0, 780, [
    [0, '#0d3b46'],
    [0.55, '#17606a'],
    [1, '#0a2c35'],
  ]);
  ripples(s, { left: 0, right: 3600, top: 430, bottom: 780, colour: '#7fd0cf', count: 900 });
  c.fillStyle = '#f6d27a';
  c.beginPath();
  c.arc(3050, 250, 150, 0, 7);
  c.fill();
  // A roof on posts, and its lamps.
  c.fillStyle = '#07222a';
  c.beginPath();
  c.moveTo(2300, 470);
  c.quadraticCurveTo(2560, 420, 2660, 300);
  c.lineTo(3180, 300);
  c.quadraticCurveTo(3280, 420, 3540, 470);
  c.closePath();
  c.fill();
  for (let i = 0; i < 7; i += 1) c.fillRect(2420 + i * 165, 470, 26, 220);
  for (let i = 0; i < 6; i += 1) {
    c.fillStyle = '#ff9d3c';
    c.beginPath();
    c.ellipse(2515 + i * 165, 520, 34, 42, 0, 0, 7);
    c.fill();
  }
  c.fillStyle = '#fdf3d8';
  c.font = '300px "Ad Brush"';
  c.fillText('柳湾河景食堂', 150, 380);
  c.font = '92px "Ad Sans"';
  c.fillText('河鲜现捕 · 柴火灶台 · 临水六十座', 160, 540);
  c.fillStyle = '#f6d27a';
  c.font = '70px "Ad Sans"';
  c.fillText('中秋、国庆照常营业　订座 0799-5550168　柳林镇柳湾村老粮站', 160, 680);
  return s.canvas;
}
