/** The town of the playground: Musterstadt's fees, so that rules can read them, and nothing that leads anywhere. */
import type {Profile} from '@ozg-forms/core/definition/profile';
import town from '../../musterstadt/profile.json' with {type: 'json'};

export const profile: Profile = {ars: town.ars, name: town.name, endpoint: '/playground', fees: town.fees};

/** In one language only: the page has a switch of its own, which also offers what the form has no words for. */
export function profileIn(language: string): Profile {
  return {...profile, languages: [language]};
}
