/**
 * Answers of our own to schemas of JSON Forms that come without any, or whose answers leave
 * most of the schema aside. By the name of the example.
 */
const address = {street_address: 'Hafenstraße 7', city: 'Kiel', state: 'SH'};
const user = {name: 'Ada', mail: 'ada@example.org'};

export const furtherExamples: Readonly<Record<string, readonly unknown[]>> = {
  'additional-errors': [
    {
      name: 'Ada',
      occupation: 'Ada',
      nationality: 'DE',
      birthDate: '1985-06-02',
      personalData: {age: 34, drivingSkill: 7, height: 1.7},
    },
  ],
  anyOf: [
    {addressOrUser: user},
    {addressOrUser: address, addressesOrUsers: [user, user], addressesOrUsersAnyOfItems: [[address], [user]]},
  ],
  'anyOf-oneOf-allOf-resolve': [{element: {width: 3, geometry: 'round'}}],
  anyOf_simple: [{foo: 'something else'}],
  array: [{comments: [{date: '2001-09-11', message: 'short', oneOfEnum: 'bar'}, {message: 'x'}], foo: 'a'}],
  enumInArray: [[{plainEnum: 'bar', oneOfEnum: 'foobar'}, {plainEnum: 'foo'}]],
  stringArray: [{comments: ['one', 'two', 'three']}],
  'array-with-defaults': [
    {
      objectArray: [
        {name: 'a', name_noDefault: 'b', description: 'c', done: true, rating: 1, cost: 2.5, date: '2026-02-03'},
      ],
      stringArray: ['x', 'y'],
      objectArrayWithPropertyRefs: [{string1: 'a', string2: 'b', number: 1.5, int: 2, bool: false, array: ['a', 'c']}],
    },
  ],
  'conditional-schema-compositions': [{name: 'Water the plants', recurrence: 'Never', lastname: 'Lovelace', age: 36.5}],
  'control-options': [
    {
      restrictText: 'abcde',
      hideRequiredAsterisk: 'x',
      time: '23:08:00Z',
      dateTime: '2026-06-25T23:08:42+02:00',
      slider: 4,
      toggle: false,
    },
  ],
  dates: [{schemaBased: {date: '2026-11-24', time: '13:37:00Z', datetime: '2026-11-24T04:30:00+01:00'}}],
  'multi-enum': [{oneOfMultiEnum: ['foo', 'foobar'], multiEnum: ['foo', 'bar', 'foobar']}],
  enum: [
    {plainEnum: 'foo', enumWithError: 'bar', oneOfEnum: 'foobar', oneOfEnumWithError: 'foo', constEnum: 'Const Value'},
  ],
  ifthenelse: [{b: true}, {b: false, c: 'because'}],
  'json-editor': ['text', 5.5, true, ['a', 1, false, ['nested'], {x: 'y'}], {key: 'value', other: 'text'}],
  mixed: ['text', 7, false],
  'mixed-object': [
    {mixedSimple: 5, nullableString: 'x', mixed: {a: 'b'}},
    {mixedSimple: true, mixed: [1, 'two', true]},
    {mixedSimple: 'word', mixed: 3.5},
  ],
  nestedArray: [{exampleArray: [{name: 'a', choices: ['b']}, {choices: ['c', 'd']}]}],
  numbers: [{price: 19.5}],
  oneOf: [{name: 'test', addressOrUser: address}],
  oneOf_1273: [{quantity: {value: 4.5, unit: 'kg'}}, {quantity: {valueLow: 1, valueHigh: 9, unit: 'kg'}}],
  oneOf_1273_simple: [{quantity: 'some'}],
  oneOf_1265_array: [{coloursOrNumbers: ['Red', 'Blue', 'Red']}, {coloursOrNumbers: ['Two']}],
  oneOf_1265_object: [{coloursOrNumbers: {shape: 'Circle'}}],
  oneOf_1265_simple: [{coloursOrNumbers: 'Three'}],
  // Deeper ones are never valid: whatever is a folder is a file as well.
  'oneOf-recursive': [{root: [{name: 'top'}, {name: 'second'}]}],
  onChange: [{name: 'Ada', description: 'Writes programs', done: true}],
  'radio-group': [{exampleRadioEnum: 'Two', exampleRadioOneOfEnum: 'bar'}],
  'list-with-detail': [
    {
      orders: [
        {
          customer: {id: '47', name: 'sirius@example.org', department: 'Complaints'},
          title: '42 robots',
          ordered: true,
          processId: 5,
        },
      ],
    },
  ],
  login: [{username: 'ada', password: 'secret'}],
  'Readonly Fields': [{notReadonly: 'typed'}],
  text: [{zipCode: '12345', zipCodeWithoutTrim: '54321', zipCodeWithoutRestrict: '11111'}],
};
