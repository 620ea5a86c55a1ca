import { BOTH, finding, type PressCheck } from '../check';
import { isStream } from '../reader/objects';

/** Whether anything had to be read over, in the whole file: every object is read and every stream unpacked. */
export const SYNTAX_CHECK: PressCheck = {
  id: 'X-QPDF',
  standards: BOTH,
  check: ({ file }) => {
    for (const [, object] of file.objects()) if (isStream(object)) file.decode(object);
    const codes = [...new Set(file.faults.map(({ code }) => code))];
    return codes.map((reason) => {
      const same = file.faults.filter(({ code }) => code === reason);
      return finding('X-QPDF', { reason, at: same[0]?.at ?? 0, count: same.length });
    });
  },
};
