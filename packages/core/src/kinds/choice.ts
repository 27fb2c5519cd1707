import type {Kind} from './kind.ts';

/** One value out of several: `enum`, or `oneOf` of `const`. Picked, never typed. */
export const choice: Kind = {name: 'choice', fits: ({options}) => options !== undefined};
