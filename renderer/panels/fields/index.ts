export { DateField } from './date-field';
export { EntryField } from './entry-field';
export { FormRow, FormSection } from './form-row';
export { NumberField, OptionalNumberField } from './number-field';
export { SelectBox, SelectField } from './select-field';
export type { Choice } from './select-field';
export { SizeField } from './size-field';
export { SwitchField } from './switch-field';
export { TextField, TextInput } from './text-field';
