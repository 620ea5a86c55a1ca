import makeCode from 'qrcode-generator';

import type { CodeMaker } from '../core/page';

/**
 * What a page holds is small and clean beside a poster in the rain: a seventh of the code may be lost (ISO/IEC 18004).
 */
const CORRECTION = 'M';
/** Bytes that the largest code of that correction holds. */
const MOST_BYTES = 2_331;

/** Makes the matrices of codes for every host: window, command line and app. */
export const codes: CodeMaker = {
  qr(text) {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length === 0 || bytes.length > MOST_BYTES) return undefined;
    const code = makeCode(0, CORRECTION);
    // The library takes a character for a byte: so it is given UTF-8, which is what readers expect.
    code.addData(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''), 'Byte');
    code.make();
    const size = code.getModuleCount();
    return Array.from({ length: size }, (_row, row) =>
      Array.from({ length: size }, (_column, column) => code.isDark(row, column)),
    );
  },
};
