import type { ScriptTables } from '../script-conversion';
import * as tables from './tables';

/** The tables of OpenCC, half a million characters: whoever converts loads them, and nobody else. */
export const SCRIPT_TABLES: ScriptTables = {
  traditional: { characters: tables.TRADITIONAL_CHARACTERS, phrases: tables.TRADITIONAL_PHRASES },
  simplified: { characters: tables.SIMPLIFIED_CHARACTERS, phrases: tables.SIMPLIFIED_PHRASES },
  doubtful: tables.DOUBTFUL_CHARACTERS,
  regions: {
    taiwan: {
      words: tables.TAIWAN_WORDS,
      forms: tables.TAIWAN_FORMS,
      fromWords: tables.FROM_TAIWAN_WORDS,
      fromForms: tables.FROM_TAIWAN_FORMS,
    },
    'hong-kong': {
      words: tables.HONG_KONG_WORDS,
      forms: tables.HONG_KONG_FORMS,
      fromWords: tables.FROM_HONG_KONG_WORDS,
      fromForms: tables.FROM_HONG_KONG_FORMS,
    },
  },
};
