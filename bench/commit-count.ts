/**
 * Loaded into the service before it starts (`node --import`): counts the commits of the database driver and says at
 * the end how many there were. The size of a group cannot be asked for from outside.
 */
import Database from 'better-sqlite3';

let commits = 0;
const memory = new Database(':memory:');
const statements: Database.Statement = Object.getPrototypeOf(memory.prepare('SELECT 1'));
memory.close();
const { run } = statements;

statements.run = function runCounted(this: Database.Statement, ...parameters: unknown[]) {
  if (this.source === 'COMMIT') commits++;
  return Reflect.apply(run, this, parameters);
};

process.once('exit', () => console.log(JSON.stringify({ msg: 'commits', commits })));
