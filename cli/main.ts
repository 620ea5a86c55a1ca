import { runForme } from './run';
import { start } from './start';

start(() => runForme(process.argv.slice(2)));
