/** Checks a definition and a colour as an editor in a page does: the types of what both are made of compile, too. */
import {checkDefinition, type Finding} from '@ozg-forms/cli/check';
import {colorOf} from '@ozg-forms/cli/check/theme-colors';

export const findings: readonly Finding[] = checkDefinition('{}');
export const isColor: boolean = colorOf('#abc', 'light') !== undefined;
