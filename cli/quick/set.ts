import { set } from '../commands/set';
import { runCommand } from '../run-command';
import { start } from '../start';

// `forme set` as a bundle of its own: nothing of the other commands is loaded, see ADR 30.
start(() => runCommand(() => Promise.resolve(set), process.argv.slice(3)));
