export { checkEdition } from './check-edition';
