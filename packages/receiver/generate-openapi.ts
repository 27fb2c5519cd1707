/**
 * Publishes the endpoint contract as `docs/openapi.json`, from the schemas that validate. `npm run generate`
 * runs it; a test holds the file against them.
 */
import {writeFileSync} from 'node:fs';
import {format} from 'prettier';
import {openapi} from './src/contract/openapi.ts';

/** Where the description is published. */
export const openapiFile = new URL('../../docs/openapi.json', import.meta.url);

/** The text of the published file. */
export function openapiText(): Promise<string> {
  return format(JSON.stringify(openapi), {parser: 'json', printWidth: 120, bracketSpacing: false});
}

if (import.meta.main) writeFileSync(openapiFile, await openapiText());
