/** Every hostile page: what it does, how that is seen to be so, and what the form makes of it. */
import type {HostPage} from './host-page.ts';
import {builtInPages} from './built-in-pages.ts';
import {documentPages} from './document-pages.ts';
import {keyPages} from './key-pages.ts';
import {policyPages} from './policy-pages.ts';

export const cleanPage: HostPage = {name: 'clean', because: 'does nothing', bites: () => false};

export const hostPages: readonly HostPage[] = [...builtInPages, ...keyPages, ...documentPages, ...policyPages];
