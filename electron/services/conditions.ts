import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseConditionName, pressSpecOf } from '../../core/document';
import { sha256 } from '../../files';
import type { ChosenPressProfile, ConditionFacts, DroppedFile, Result } from '../../ipc';
import { failure, success } from '../../ipc';
import type { ConditionReport } from '../host-messages';
import { workInHost } from './host-work';
import type { Session } from './session';

/** A profile is read in a moment; one that takes longer is a trap. */
const LIMIT_MS = 20_000;

/** The printing conditions of papers: Forme's own newsprint, and the profiles that plants sent. */
export interface Conditions {
  /** Takes a plant's profile into a session once it is found fit. The window puts it into the paper's profile. */
  take(session: Session, file: DroppedFile): Promise<Result<ChosenPressProfile>>;
  /** What the condition of this name is; each is read once. */
  read(session: Session, name: string): Promise<Result<ConditionFacts>>;
  /** The profile of the condition of this name; `undefined` where the session does not hold it. */
  profile(session: Session, name: string): Promise<Uint8Array | undefined>;
}

/** Conditions over the built process `host`, with the profiles of newsprint in the folder `press`. */
export function createConditions({ host, press }: { readonly host: string; readonly press: string }): Conditions {
  const known = new Map<string, ConditionFacts>();

  const measure = async (name: string, { name: file, bytes }: DroppedFile): Promise<Result<ConditionFacts>> => {
    const work = { host, name: 'Forme profile reader', limitMs: LIMIT_MS };
    const report = await workInHost<ConditionReport>({ kind: 'condition', name, file, bytes }, work);
    if (report?.result.ok) known.set(name, report.result.value);
    return report?.result ?? failure('profile-failed', { file });
  };

  const profile = async (session: Session, name: string): Promise<Uint8Array | undefined> => {
    const key = parseConditionName(name);
    if (key === undefined) return undefined;
    if (key.profile !== 'newsprint') return session.pictures().get(key.profile.sha256);
    return readFile(path.join(press, `newsprint-TR002-TAC${key.inkLimit}.icc`));
  };

  return {
    profile,
    take: async (session, file) => {
      const hash = sha256(file.bytes);
      const { inkLimit } = pressSpecOf(session.edition().profile);
      const measured = await measure(`${hash}-${inkLimit}`, file);
      if (!measured.ok) return measured;
      const kept = await session.addPicture(hash, file.bytes);
      if (!kept.ok) return kept;
      const { description, registered } = measured.value;
      const condition = { kind: 'profile', sha256: hash, file: file.name, description } as const;
      return success({ condition: registered === undefined ? condition : { ...condition, registered } });
    },
    read: async (session, name) => {
      const facts = known.get(name);
      if (facts !== undefined) return success(facts);
      const bytes = await profile(session, name);
      const { condition } = pressSpecOf(session.edition().profile);
      const file = condition.kind === 'profile' ? condition.file : 'newsprint';
      if (bytes === undefined) return { ok: false, code: 'press-profile-missing', values: { file } };
      return measure(name, { name: file, bytes });
    },
  };
}
