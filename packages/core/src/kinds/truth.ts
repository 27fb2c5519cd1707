import type {Kind} from './kind.ts';

/** Yes or no: `type: boolean`. */
export const truth: Kind = {name: 'boolean', fits: ({types}) => types.includes('boolean')};
