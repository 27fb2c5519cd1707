/** Examples of rules as whole files: what they leave out is that of a form, or of a town, without a flaw. */
import type {Profile} from '@ozg-forms/core/definition/profile';
import {checkDefinition, checkProfile} from './check.ts';
import type {Finding} from './finding.ts';
import type {Example} from './rule.ts';

const form = {
  id: 'fundsache',
  version: '1.0.0',
  language: 'de',
  title: 'Fundsache melden',
  schema: {
    type: 'object',
    unevaluatedProperties: false,
    required: ['gegenstand'],
    properties: {gegenstand: {title: 'Was haben Sie gefunden?', type: 'string', minLength: 1, maxLength: 200}},
  },
};

const profile = {ars: '010020000000', name: 'Landeshauptstadt Kiel', endpoint: '/antraege'};

export function findingsOnExample(example: Example, reifegrad: boolean): readonly Finding[] {
  if ('text' in example) return checkDefinition(example.text, {reifegrad});
  if ('form' in example) {
    const town = example.profile && ({...profile, ...example.profile} as Profile);
    return checkDefinition(textOf({...form, ...example.form}), {reifegrad, profile: town});
  }
  return checkProfile(textOf({...profile, ...example.profile}));
}

function textOf(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}
