import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * Rooms through which every file is written have the one checked writer; set-up tools and tests write scratch files,
 * and the picture library is given a profile in one.
 */
const mayWriteFiles = [
  'files/**',
  'tools/**',
  'tests/**',
  'cli/bin.js',
  'cli/quick/run-cached.cjs',
  'pdf/press-profiles.ts',
];

const writers =
  '/^(writeFile|writeFileSync|appendFile|appendFileSync|createWriteStream|truncate|truncateSync|copyFile|copyFileSync)$/';

const houseStyle = [
  { selector: 'ExportAllDeclaration', message: 'Name what you export: no `export *`.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals, not an enum.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Use a module, not a namespace.' },
];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only, so that a thing has one name everywhere.',
};

const noFileWriting = [
  {
    selector: `MemberExpression[property.name=${writers}]`,
    message: 'Files are written by the checked writer of `files/` only.',
  },
  {
    selector: `ImportDeclaration[source.value=/^(node:)?fs/] ImportSpecifier[imported.name=${writers}]`,
    message: 'Files are written by the checked writer of `files/` only.',
  },
];

/** The script's own name stands for a score of ranges: with it a pattern takes half as long again to be made. */
const brieferHan = ['Literal[regex.pattern=/Script=Han/]', 'TemplateElement[value.raw=/Script=Han/]'].map(
  (selector) => ({
    selector,
    message: 'Name Han characters by 〇㐀-鿿𠀀-𲎯 here: a first reading waits for its patterns.',
  }),
);

export default tseslint.config(
  { ignores: ['node_modules', 'out', 'dist', 'test-results'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mjs,cjs,js}'],
    rules: {
      'max-lines': ['error', 400],
      // Code is Prettier's; comments keep to its width too.
      'max-len': [
        'error',
        {
          code: Infinity,
          comments: 120,
          ignoreUrls: true,
          ignoreStrings: true,
          ignoreTemplateLiterals: true,
          ignoreRegExpLiterals: true,
          ignorePattern: '@typedef',
        },
      ],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      'no-restricted-syntax': ['error', ...houseStyle, noDefaultExport, ...noFileWriting],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/only-throw-error': 'error',
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // A component that does not fit a screen does two things.
    files: ['renderer/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', 200] },
  },
  {
    files: mayWriteFiles,
    rules: { 'no-restricted-syntax': ['error', ...houseStyle, noDefaultExport] },
  },
  {
    files: ['core/proof/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...houseStyle, noDefaultExport, ...noFileWriting, ...brieferHan] },
  },
  {
    files: ['*.config.{ts,mjs}'],
    rules: { 'no-restricted-syntax': ['error', ...houseStyle] },
  },
);
