/** `ozg-forms embed`: what a town pastes into its page. */
import {UsageError} from '@ozg-forms/receiver/commands/command';
import {embedding, variants} from '../embed/embed.ts';
import {integrityOf} from '../runtime/runtime.ts';
import {command} from './command.ts';

export const embed = command({
  name: 'embed',
  operands: '[FORM …]',
  summary: 'writes what a town pastes into its page, and what its policy has to allow',
  about: [
    'FORM is the id of a published form; several stand on one page with one script. The script comes from',
    '',
    '  server  the server of the forms, which keeps it up to date (default)',
    '  own     your own site, in many files, of which the first is pinned by its hash',
    '  single  your own site, in one file, pinned by its hash as a whole (Subresource Integrity)',
  ],
  options: {
    server: {
      type: 'string',
      value: 'URL',
      needed: true,
      about: 'origin of the forms, such as https://formulare.example',
    },
    variant: {type: 'string', value: 'server|own|single', default: 'server', about: 'where the script comes from'},
    catalog: {type: 'boolean', about: 'also a list of all services, with search'},
    profile: {type: 'string', value: 'URL', default: '/profile.json', about: 'address of the town’s profile'},
    endpoint: {type: 'string', value: 'URL', about: 'where applications go; left out: as the profile says'},
  },
  examples: [
    'ozg-forms embed hundesteuer-anmeldung --server https://formulare.example',
    'ozg-forms embed --catalog --server https://formulare.example --variant single',
  ],
  exits: '0, or 2 when it cannot be written.',
  async run({values, operands}, output) {
    const variant = variants.find((known) => known === values.variant);
    if (!variant) throw new UsageError(`There is no variant "${values.variant}".`);
    const isAddress = (text: string) => /^https?:\/\//.test(text) && URL.canParse(text);
    if (values.server === undefined || !isAddress(values.server))
      throw new UsageError('The address of the server of the forms is needed: --server https://formulare.example.');
    if (values.endpoint !== undefined && !isAddress(values.endpoint))
      throw new UsageError(`"${values.endpoint}" is no address that begins with https://.`);
    const wrong = operands.find((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id));
    if (wrong !== undefined) throw new UsageError(`"${wrong}" is no id of a form.`);
    if (operands.length === 0 && !values.catalog)
      throw new UsageError('Name a form by its id, or ask for the list of all by --catalog.');
    const {html, policy, notes} = embedding({
      variant,
      server: new URL(values.server).origin,
      forms: operands,
      hasCatalog: values.catalog ?? false,
      profile: values.profile,
      endpoint: values.endpoint,
      integrity:
        variant === 'server' ? undefined : integrityOf(variant === 'own' ? 'ozg-forms.js' : 'ozg-forms.single.js'),
    });
    output.result({html, policy, notes});
    output.say(html);
    output.say(`\n${output.paint.strong('Content-Security-Policy, if your site has one; add to:')}`);
    for (const [directive, sources] of Object.entries(policy)) output.say(`  ${directive} ${sources}`);
    output.say('');
    for (const note of notes) output.say(note);
    return 0;
  },
});
