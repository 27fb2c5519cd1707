/** Places that allow one value only. */
import type {Kind} from './kind.ts';

/** `const: true`: a statement that a person confirms. */
export const declaration: Kind = {name: 'declaration', fits: ({constant}) => constant?.value === true};

/** Any other `const`: it is never asked, and answered by itself where it is required. */
export const constant: Kind = {name: 'constant', fits: ({constant}) => constant !== undefined};
