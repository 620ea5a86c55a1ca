import { createJournal, resumeJournal } from '../../files';

/**
 * The victim of the kill test: goes on with the journal it is given, or begins it, appends numbered updates without
 * pause and prints `ACK n` when the journal says that update n is on disk.
 */
async function appendForever(path: string): Promise<void> {
  const resumed = await resumeJournal(path);
  const opened = resumed.ok ? resumed : await createJournal(path);
  if (!opened.ok) throw new Error(opened.code);
  const first = resumed.ok ? (resumed.records.at(-1)?.sequence ?? 0) + 1 : 1;
  for (let sequence = first; ; sequence += 1) {
    const update = new Uint8Array((sequence * 37) % 900).fill(sequence % 256);
    // Every third waits for nobody, so that groups are killed half-way too.
    const done = opened.journal.append(sequence, update).then((result) => {
      if (!result.ok) throw new Error(result.code);
      process.stdout.write(`ACK ${result.sequence}\n`);
    });
    if (sequence % 3 === 0) await done;
  }
}

await appendForever(process.argv[2] ?? '');
