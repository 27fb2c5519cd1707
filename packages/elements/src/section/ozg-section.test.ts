import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {wordsIn} from '../testing/field-page.ts';
import {FormPage} from '../testing/form-fixture.ts';

const text = (title: string) => ({title, type: 'string'});

describe('ozg-section', () => {
  let page: FormPage;
  const open = async (schema: object, more: object = {}) =>
    (page = await FormPage.open({
      definition: {
        id: 'sections',
        version: '1.0.0',
        language: 'de',
        title: 'Abschnitte',
        schema: {type: 'object', ...schema},
        pages: [{id: 'all', title: 'Alles', fields: ['']}],
        ...more,
      },
    }));
  afterEach(() => page.close());

  const labels = () => [...page.root.querySelectorAll('ozg-field .label')].map(wordsIn);
  const headings = () =>
    [...page.root.querySelectorAll('[role="heading"], h2, h3')].map(
      (heading) => `${heading.getAttribute('aria-level') ?? heading.localName.slice(1)} ${wordsIn(heading)}`,
    );

  it('shows what a condition asks for, and hides it again', async () => {
    await open({
      required: ['pets'],
      properties: {pets: {title: 'Haustiere', type: 'boolean'}},
      if: {properties: {pets: {const: true}}, required: ['pets']},
      then: {required: ['name'], properties: {name: text('Name')}},
    });
    expect(labels()).to.deep.equal(['Haustiere']);
    await page.pick('/pets', 'Ja');
    expect(labels()).to.deep.equal(['Haustiere', 'Name']);
    await page.type('/name', 'Bello');
    await page.pick('/pets', 'Nein');
    expect(labels()).to.deep.equal(['Haustiere']);
    expect(page.element.answers).to.deep.equal({pets: false});
    await page.pick('/pets', 'Ja');
    expect(page.control('/name').value).to.equal('Bello');
  });

  it('has no heading of its own below a heading with the same words', async () => {
    const section = (title: string) => ({
      title,
      description: `Zu ${title}`,
      type: 'object',
      properties: {a: text('A')},
    });
    page = await FormPage.open({definition: {type: 'object', properties: {s: section('Wohnung'), t: section('Hund')}}});
    expect(headings()).to.deep.equal(['2 Wohnung']);
    expect(wordsIn(page.root.querySelector('.hint'))).to.equal('Zu Wohnung');
    await page.press('Weiter');
    expect(headings()).to.deep.equal(['2 Hund']);
    await expect(page.element).to.be.accessible();
  });

  it('keeps focus and cursor in the field whose text brings others, before and after it', async () => {
    await open(
      {
        properties: {kind: text('Art')},
        required: ['kind'],
        allOf: [
          {
            if: {properties: {kind: {pattern: '^Ver'}}, required: ['kind']},
            then: {required: ['before', 'after'], properties: {before: text('Davor'), after: text('Danach')}},
          },
        ],
      },
      {fields: {'': {order: ['before', 'kind', 'after']}}},
    );
    const control = page.control('/kind');
    await page.type('/kind', 'Verein');
    expect(labels()).to.deep.equal(['Davor', 'Art', 'Danach']);
    expect(page.control('/kind'), 'the same control').to.equal(control);
    expect(page.focused).to.equal('field/kind');
    expect(control.value).to.equal('Verein');
    control.setSelectionRange(0, 0);
    await sendKeys({type: 'x'});
    await page.settled();
    expect(labels()).to.deep.equal(['Art']);
    expect([control.value, control.selectionStart]).to.deep.equal(['xVerein', 1]);
    expect(page.focused).to.equal('field/kind');
  });

  it('offers branches where no answer tells them apart, and keeps the answers of each', async () => {
    await open({
      properties: {
        owner: {
          title: 'Halter',
          type: 'object',
          oneOf: [
            {title: 'Person', required: ['name'], properties: {name: text('Nachname')}},
            {title: 'Firma', required: ['firm'], properties: {firm: text('Firmenname')}},
          ],
        },
      },
      required: ['owner'],
    });
    const branch = (at: number) => page.root.querySelectorAll<HTMLInputElement>('ozg-section input[type="radio"]')[at]!;
    const names = () => [...page.root.querySelectorAll('ozg-section .choice label')].map(wordsIn);
    await page.until(() => names().length > 0);
    expect(names()).to.deep.equal(['Person', 'Firma']);
    expect(labels()).to.deep.equal([]);
    await expect(page.element).to.be.accessible();

    branch(0).click();
    await page.settled();
    await page.type('/owner/name', 'Meier');
    branch(1).click();
    await page.settled();
    expect(labels()).to.deep.equal(['Firmenname']);
    await page.type('/owner/firm', 'Meier OHG');
    expect(page.element.answers).to.deep.equal({owner: {firm: 'Meier OHG'}});
    branch(0).click();
    await page.settled();
    expect(page.element.answers).to.deep.equal({owner: {name: 'Meier'}});
    expect(branch(0).checked).to.equal(true);
    await expect(page.element).to.be.accessible();
  });

  it('opens a section that contains itself when somebody asks', async () => {
    await open({
      properties: {person: {$ref: '#/$defs/person'}},
      required: ['person'],
      $defs: {
        person: {
          title: 'Person',
          type: 'object',
          properties: {name: text('Name'), parent: {title: 'Elternteil', $ref: '#/$defs/person'}},
        },
      },
    });
    expect(labels()).to.deep.equal(['Name (optional)']);
    await expect(page.element).to.be.accessible();
    await page.press('Angaben machen');
    expect(labels()).to.deep.equal(['Name (optional)', 'Name (optional)']);
    expect(page.focused, 'the first question of the section').to.equal('field/person/parent/name');
    await page.type('/person/parent/name', 'Anna');
    expect(page.element.answers).to.deep.equal({person: {parent: {name: 'Anna'}}});
  });

  it('has no control that would change it where it is only shown', async () => {
    const child = {title: 'Kind', $ref: '#/$defs/child'};
    await open(
      {
        $defs: {child: {type: 'object', properties: {name: text('Name'), child}}},
        properties: {
          known: {
            title: 'Bekannt',
            type: 'object',
            readOnly: true,
            default: {
              name: 'Ada',
              born: '1984-07-03',
              notes: 'n',
              size: 1.5,
              town: 'k',
              days: ['mo'],
              pet: true,
              sure: true,
              file: 'data:text/plain;name=a.txt;base64,QQ==',
              tags: ['x'],
              own: 'eigenes',
              child: {name: 'Eva'},
            },
            properties: {
              name: text('Name'),
              born: {title: 'Geboren', type: 'string', format: 'date'},
              notes: {title: 'Notiz', type: 'string', maxLength: 1000},
              size: {title: 'Größe', type: 'number'},
              town: {title: 'Ort', enum: ['k', 'p']},
              days: {title: 'Tage', type: 'array', uniqueItems: true, items: {enum: ['mo', 'di']}},
              pet: {title: 'Tier', type: 'boolean'},
              sure: {title: 'Sicher', const: true},
              file: {title: 'Datei', type: 'string', format: 'data-url'},
              tags: {title: 'Worte', type: 'array', items: {type: 'string'}},
              child,
              contact: {
                title: 'Kontakt',
                oneOf: [
                  {title: 'Telefon', required: ['phone'], properties: {phone: text('Nummer')}},
                  {title: 'Post', required: ['street'], properties: {street: text('Straße')}},
                ],
              },
            },
            additionalProperties: {type: 'string'},
          },
        },
      },
      {fields: {'/known/pet': {widget: 'checkbox'}}},
    );
    await page.until(() =>
      ['ozg-file output', 'ozg-branch output', 'ozg-list'].every((found) => page.root.querySelector(found) !== null),
    );
    const section = page.root.querySelector('ozg-section')!;
    const changeable = [...section.querySelectorAll<HTMLInputElement>('input, select, textarea, button')].filter(
      ({readOnly}) => !readOnly,
    );
    expect(changeable.map(({id, localName}) => `${localName} ${id}`)).to.deep.equal([]);
    expect([...section.querySelectorAll('output')].map(wordsIn)).to.deep.equal([
      'k',
      'mo',
      'Ja',
      'Ja',
      'a.txt (1 KB)',
      'Keine Angabe',
    ]);
    expect(
      [...section.querySelectorAll('label, legend')].map(wordsIn).filter((words) => words.includes('optional')),
    ).to.deep.equal([]);
    expect(page.element.answers).to.have.nested.property('known.child.name', 'Eva');
    expect(page.element.answers).to.have.nested.property('known.own', 'eigenes');
    await expect(page.element).to.be.accessible();
  });

  it('is one level below the heading around it, and no level where it has none', async () => {
    await open({
      required: ['a'],
      properties: {
        a: {
          title: 'A',
          type: 'object',
          required: ['b', 'list'],
          properties: {
            x: text('X'),
            b: {title: 'B', type: 'object', properties: {y: text('Y')}},
            list: {
              title: 'Liste',
              type: 'array',
              minItems: 1,
              items: {
                title: 'Eintrag',
                type: 'object',
                required: ['c'],
                properties: {c: {title: 'C', type: 'object', properties: {z: text('Z')}}},
              },
            },
          },
        },
      },
    });
    await page.until(() => page.root.querySelector('.entry') !== null);
    expect(headings()).to.deep.equal(['2 Alles', '3 A', '4 B', '4 Liste', '5 Eintrag 1', '6 C']);
    await expect(page.element).to.be.accessible();
  });

  it('shows what is wrong with the section as a whole, and can be gone to', async () => {
    await open({
      required: ['contact'],
      properties: {
        contact: {
          title: 'Erreichbar',
          type: 'object',
          minProperties: 1,
          properties: {phone: text('Telefon'), mail: text('E-Mail')},
        },
      },
    });
    await page.press('Verbindlich absenden');
    expect(page.summary).to.deep.equal(['Bitte machen Sie bei „Erreichbar“ mindestens eine Angabe.']);
    page.root.querySelector<HTMLElement>('#summary a')!.click();
    await page.settled();
    expect(page.focused).to.equal('field/contact');
    await expect(page.element).to.be.accessible();
  });
});
