import type {WidgetExample} from './example.ts';

const document = {
  type: 'object',
  unevaluatedProperties: false,
  required: ['id', 'name', 'mediaType', 'size', 'sha256'],
  properties: {
    id: {type: 'string', minLength: 1, maxLength: 100},
    name: {type: 'string', minLength: 1, maxLength: 255},
    mediaType: {enum: ['application/pdf', 'image/jpeg', 'image/png']},
    size: {type: 'integer', minimum: 1, maximum: 10_485_760},
    sha256: {type: 'string', pattern: '^[0-9a-f]{64}$'},
  },
};

export const uploadExamples: readonly WidgetExample[] = [
  {name: 'upload', widget: 'upload', schema: {title: 'Nachweis der Ausbildung', ...document}},
  {
    name: 'upload-several',
    widget: 'upload',
    schema: {title: 'Fotos der Fundsache', type: 'array', items: document, maxItems: 3},
    isRequired: false,
  },
];
