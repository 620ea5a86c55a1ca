import { useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { PROOF_SIGNS } from '../../../core/document';
import type { PlaceAnchor, ProofSign } from '../../../core/document';
import { placeSpecimen, signSpecimen } from '../../../core/marks';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { SignPicture } from './sign-picture';

const SHAPES = ['point', 'rectangle', 'arrow'] as const satisfies readonly PlaceAnchor['shape'][];

const PICTURES = {
  signs: Object.fromEntries(PROOF_SIGNS.map((sign) => [sign, signSpecimen(sign)])),
  shapes: Object.fromEntries(SHAPES.map((shape) => [shape, placeSpecimen(shape)])),
};

/** The signs and the shapes of places, and the words that go with the next one. Arrow keys go from one to the next. */
export function SignBar(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const [words, setWords] = useState('');
  const [shown, setShown] = useState<ProofSign | (typeof SHAPES)[number]>();
  const [stop, setStop] = useState<ProofSign | (typeof SHAPES)[number]>(PROOF_SIGNS[0]);
  const armed = useEditorState(({ proofing }) => proofing.armed);
  const take = (sign: ProofSign): void => {
    const text = words.trim();
    const put = sign === 'note' || sign === 'query' ? { comment: text } : { text };
    editor.signs.press({ sign, ...(text !== '' && put) });
    setWords('');
  };
  const draw = (shape: PlaceAnchor['shape']): void =>
    editor.signs.arm(armed?.kind === 'shape' && armed.shape === shape ? undefined : { kind: 'shape', shape });
  // The selection stays where it is: a press here is not one elsewhere.
  const hold = (event: MouseEvent): void => event.preventDefault();
  const common = (name: ProofSign | (typeof SHAPES)[number]): object => ({
    type: 'button',
    className: 'mark-sign',
    tabIndex: name === stop ? 0 : -1,
    onMouseDown: hold,
    onPointerEnter: () => setShown(name),
    onPointerLeave: () => setShown(undefined),
    onFocus: () => {
      setStop(name);
      setShown(name);
    },
    onBlur: () => setShown(undefined),
  });
  return (
    <div className="marks-signs">
      <input
        className="input"
        type="text"
        data-field="words"
        aria-label={t('proofing.words')}
        placeholder={t('proofing.words')}
        maxLength={1000}
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="marks-sign-grid" role="toolbar" aria-label={t('proofing.signsLabel')} onKeyDown={walk}>
        {PROOF_SIGNS.map((sign) => (
          <button
            key={sign}
            {...common(sign)}
            data-sign={sign}
            aria-label={t(`proofing.signs.${sign}`)}
            aria-pressed={armed?.kind === 'sign' && armed.sign === sign}
            title={t(`proofing.signs.${sign}`)}
            onClick={() => take(sign)}
          >
            <SignPicture specimen={PICTURES.signs[sign]!} />
          </button>
        ))}
        {SHAPES.map((shape) => (
          <button
            key={shape}
            {...common(shape)}
            data-shape={shape}
            aria-label={t(`proofing.shapes.${shape}`)}
            aria-pressed={armed?.kind === 'shape' && armed.shape === shape}
            title={t(`proofing.shapes.${shape}`)}
            onClick={() => draw(shape)}
          >
            <SignPicture specimen={PICTURES.shapes[shape]!} />
          </button>
        ))}
      </div>
      <SignHint shown={shown} />
    </div>
  );
}

/** Signs that are put between two characters by a press. */
const BETWEEN: ReadonlySet<ProofSign> = new Set([
  'insert',
  'run-on',
  'new-paragraph',
  'add-space',
  'reduce-space',
  'space',
  'part',
]);

/** What the sign at hand waits for; else the name of the one that is looked at. */
function SignHint({ shown }: { readonly shown: ProofSign | (typeof SHAPES)[number] | undefined }): ReactNode {
  const { t } = useTranslation();
  const armed = useEditorState(({ proofing }) => proofing.armed);
  const name = (each: ProofSign | (typeof SHAPES)[number]): string =>
    isShape(each) ? t(`proofing.shapes.${each}`) : t(`proofing.signs.${each}`);
  const words = (): string => {
    switch (armed?.kind) {
      case 'sign': {
        const { sign, from } = armed;
        const how = from !== undefined ? 'target' : BETWEEN.has(sign) ? 'between' : 'sweep';
        return t(`proofing.hints.${how}`, { sign: name(sign) });
      }
      case 'shape':
        return t(`proofing.hints.${armed.shape}`);
      case 'remark':
        return t('proofing.hints.remark');
      case undefined:
        return shown === undefined ? t('proofing.hints.none') : name(shown);
    }
  };
  return (
    <p className="marks-hint" role="status" data-armed={armed !== undefined}>
      {words()}
    </p>
  );
}

function isShape(name: ProofSign | (typeof SHAPES)[number]): name is (typeof SHAPES)[number] {
  return SHAPES.some((shape) => shape === name);
}

/** Arrow keys, Home and End go from button to button, which are one stop in the order of focus. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const { length } = buttons;
  const row = buttons.filter(({ offsetTop }) => offsetTop === buttons[0]?.offsetTop).length;
  const to = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at + row,
    ArrowUp: at - row,
    Home: 0,
    End: length - 1,
  }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  buttons[(to + length) % length]?.focus();
}
