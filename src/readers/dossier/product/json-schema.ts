/** The JSON Schema of product.yaml, for editors: made from the same table as the reader. Knows no YAML. */
import { format } from './format.ts'
import type { Shape } from './shape.ts'

type Schema = { readonly [key: string]: unknown }

/** The whole schema, draft 2020-12, as it is published. */
export function productSchema(): Schema {
  const named: Record<string, Schema> = {}
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:proofmark:schema:product:1',
    title: 'Proofmark product description (product.yaml)',
    ...schemaOf(format, named),
    $defs: named,
  }
}

/** The schema of a shape; named shapes are written into `named` once and referred to. */
function schemaOf(shape: Shape, named: Record<string, Schema>): Schema {
  if (shape.name === undefined) return plainSchema(shape, named)
  named[shape.name] ??= plainSchema(shape, named)
  return { $ref: `#/$defs/${shape.name}` }
}

function plainSchema(shape: Shape, named: Record<string, Schema>): Schema {
  const description = { description: shape.describe }
  switch (shape.kind) {
    case 'text': return {
      ...description,
      // A number without quotes is fine as long as no digit is lost, which only the reader can see.
      type: ['string', 'number'],
      ...(shape.pattern === undefined ? { minLength: 1 } : { pattern: shape.pattern.source }),
      ...(shape.examples === undefined ? {} : { examples: shape.examples }),
    }
    case 'choice': {
      const words = Object.entries(shape.values).map(([value, meaning]) => ({ const: value, description: meaning }))
      return { ...description, oneOf: 'yes' in shape.values ? [...words, { enum: [true, false], description: 'yes or no' }] : words }
    }
    case 'flag': return { ...description, enum: ['yes', 'no', true, false] }
    case 'count': return { ...description, type: 'integer', minimum: 0 }
    case 'amount': return { ...description, type: 'number', ...(shape.least === undefined ? {} : { minimum: shape.least }) }
    case 'day': return { ...description, type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
    case 'file': return { ...description, type: 'string', minLength: 1, not: { pattern: '^/|(^|/)\\.\\.(/|$)' } }
    case 'edition': return { ...description, const: shape.value }
    case 'list': return { ...description, type: 'array', items: schemaOf(shape.of, named) }
    case 'map': {
      const required = Object.entries(shape.fields).filter(([, field]) => field.required === true).map(([name]) => name)
      return {
        ...description,
        type: 'object',
        properties: Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, schemaOf(field, named)])),
        ...(required.length === 0 ? {} : { required }),
        additionalProperties: false,
      }
    }
    case 'either': {
      const short = shape.map.fields[shape.short]
      return { ...description, anyOf: [...(short === undefined ? [] : [schemaOf(short, named)]), schemaOf(shape.map, named)] }
    }
    default: return shape satisfies never
  }
}
