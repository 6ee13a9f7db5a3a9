/** JavaScript, by the node types of tree-sitter-javascript: programs of Node.js and scripts of pages. */
import type { Node } from 'web-tree-sitter'
import type { Argument, Expr } from '../../../rules/code/syntax.ts'
import { elementOf, into, looped, towards, wrapped, type Context, type Dialect, type Handler, type Lowering } from './lowering.ts'

const string: Handler = (tree, node) => tree.text(node, node.text.slice(1, -1))

const template: Handler = (tree, node, context) => {
  const parts = node.namedChildren.map((child) => (child.type === 'template_substitution' ? tree.expr(child.namedChild(0), { ...context, target: [] }) : tree.text(child, child.text)))
  if (parts.every((part) => part.kind === 'text')) return tree.text(node, parts.map((part) => part.value).join(''))
  return tree.join(node, parts)
}

function argumentsOf(tree: Lowering, node: Node | null, context: Context): Argument[] {
  return (node?.namedChildren ?? []).filter((child) => !child.isExtra).map((child) => ({ value: tree.expr(child, context) }))
}

const moduleName = (text: string): string => text.replace(/^node:/u, '')

const call: Handler = (tree, node, context) => {
  const args = node.childForFieldName('arguments')
  const callee = tree.expr(node.childForFieldName('function') ?? node.childForFieldName('constructor'), context)
  // A tagged template takes its parts apart itself.
  if (args?.type === 'template_string') return tree.other(node, context)
  const [first] = args?.namedChildren ?? []
  if (callee.kind === 'name' && callee.path === 'require' && first?.type === 'string') return tree.name(node, moduleName(first.text.slice(1, -1)))
  if (callee.kind === 'other' && callee.type === '.concat' && (callee.parts[0]?.kind === 'text' || callee.parts[0]?.kind === 'join')) return tree.join(node, [...callee.parts, ...argumentsOf(tree, args, context).map(({ value }) => value)])
  return tree.callOf(node, callee, (within) => argumentsOf(tree, args, within), context)
}

function assign(tree: Lowering, node: Node, left: Node | null, right: Node | null, context: Context, adds: boolean): Expr {
  if (left?.type === 'object_pattern') {
    const value = tree.expr(right, context)
    const isModule = value.kind === 'name' && right?.type === 'call_expression'
    for (const each of left.namedChildren) {
      const key = each.type === 'pair_pattern' ? (each.childForFieldName('key')?.text ?? '') : each.type === 'object_assignment_pattern' ? (each.childForFieldName('left')?.text ?? '') : each.text
      const local = each.type === 'pair_pattern' ? (each.childForFieldName('value')?.text ?? '') : key
      if (isModule) tree.imports.set(local, `${value.path}.${key}`)
      else tree.assign(node, local, tree.member(node, value, key), context)
    }
    return value
  }
  const target = tree.expr(left, { ...context, target: [] })
  const name = left?.type === 'identifier' ? left.text : tree.targetOf(target)
  const value = tree.expr(right, towards({ ...context, target: [] }, name))
  const isModule = value.kind === 'name' && right?.type === 'call_expression'
  if (isModule && left?.type === 'identifier') tree.imports.set(left.text, value.path)
  else tree.assign(node, name, value, context, adds)
  return value
}

const binary: Handler = (tree, node, context) => {
  const operator = node.childForFieldName('operator')?.type ?? ''
  const left = tree.expr(node.childForFieldName('left'), context)
  const right = tree.expr(node.childForFieldName('right'), context)
  if (operator === '+') return tree.join(node, [left, right])
  if (operator === '||' || operator === '??' || operator === '&&') return wrapped(node, [left, right])
  return tree.binary(node, operator, left, right, context)
}

const parametersOf = (node: Node): string[] => {
  const single = node.childForFieldName('parameter')
  return single === null ? (node.childForFieldName('parameters')?.namedChildren ?? []).map(({ text }) => text) : [single.text]
}
const body: Handler = (tree, node, context) => {
  const parameters = parametersOf(node)
  const name = node.childForFieldName('name')?.text ?? context.target[0] ?? ''
  tree.expr(node.childForFieldName('body'), into(context, name, parameters))
  return tree.text(node, '')
}

const importStatement: Handler = (tree, node) => {
  const module = moduleName((node.childForFieldName('source')?.text ?? '').slice(1, -1))
  for (const clause of node.namedChildren.filter(({ type }) => type === 'import_clause')) {
    for (const each of clause.namedChildren) {
      if (each.type === 'identifier') tree.imports.set(each.text, module)
      else if (each.type === 'namespace_import') tree.imports.set(each.namedChild(0)?.text ?? '', module)
      else for (const one of each.namedChildren) tree.imports.set((one.childForFieldName('alias') ?? one.childForFieldName('name'))?.text ?? '', `${module}.${one.childForFieldName('name')?.text ?? ''}`)
    }
  }
  return tree.text(node, '')
}

export const javascript: Dialect = {
  language: 'javascript',
  handlers: {
    identifier: (tree, node) => tree.name(node, node.text),
    this: (tree, node) => tree.name(node, 'this'),
    undefined: (tree, node) => tree.name(node, 'undefined'),
    true: (tree, node) => tree.name(node, 'true'),
    false: (tree, node) => tree.name(node, 'false'),
    null: (tree, node) => tree.name(node, 'null'),
    shorthand_property_identifier: (tree, node) => tree.name(node, node.text),
    string,
    template_string: template,
    number: (tree, node, context) => tree.number(node, node.text, context),
    regex: (tree, node) => tree.other(node, { scope: { name: '', parameters: [], handler: false }, target: [], within: [], loops: 0 }),
    member_expression: (tree, node, context) => tree.member(node, tree.expr(node.childForFieldName('object'), context), node.childForFieldName('property')?.text ?? ''),
    subscript_expression: (tree, node, context) => ({ kind: 'index', of: tree.expr(node.childForFieldName('object'), { ...context, target: [] }), at: tree.expr(node.childForFieldName('index'), { ...context, target: [] }), line: node.startPosition.row + 1 }),
    call_expression: call,
    new_expression: call,
    binary_expression: binary,
    unary_expression: (tree, node, context) => (node.text === '!1' ? tree.name(node, 'false') : node.text === '!0' ? tree.name(node, 'true') : tree.other(node, context)),
    parenthesized_expression: (tree, node, context) => tree.expr(node.namedChildren.find((child) => !child.isExtra), context),
    await_expression: (tree, node, context) => tree.expr(node.namedChild(0), context),
    ternary_expression: (tree, node, context) => {
      tree.expr(node.childForFieldName('condition'), { ...context, target: [] })
      return wrapped(node, tree.all([node.childForFieldName('consequence'), node.childForFieldName('alternative')], context))
    },
    variable_declarator: (tree, node, context) => (node.childForFieldName('value') === null ? tree.text(node, '') : assign(tree, node, node.childForFieldName('name'), node.childForFieldName('value'), context, false)),
    assignment_expression: (tree, node, context) => assign(tree, node, node.childForFieldName('left'), node.childForFieldName('right'), context, false),
    augmented_assignment_expression: (tree, node, context) => {
      const value = assign(tree, node, node.childForFieldName('left'), node.childForFieldName('right'), context, true)
      if (node.childForFieldName('operator')?.type === '^=') tree.binary(node, '^', tree.expr(node.childForFieldName('left'), context), value, context)
      return value
    },
    object: (tree, node, context) => tree.dict(node, node.namedChildren.flatMap((each) => {
      if (each.type === 'shorthand_property_identifier') return [{ key: tree.text(each, each.text), value: tree.name(each, each.text) }]
      if (each.type !== 'pair') {
        tree.expr(each, { ...context, target: [] })
        return []
      }
      const key = each.childForFieldName('key')
      const name = key?.type === 'string' ? key.text.slice(1, -1) : (key?.text ?? '')
      return [{ key: tree.text(each, name), value: tree.expr(each.childForFieldName('value'), towards(context, name)) }]
    })),
    array: (tree, node, context) => tree.list(node, tree.all(node.namedChildren, context), context),
    for_statement: (tree, node, context) => tree.other(node, looped(context)),
    while_statement: (tree, node, context) => tree.other(node, looped(context)),
    do_statement: (tree, node, context) => tree.other(node, looped(context)),
    for_in_statement: (tree, node, context) => {
      tree.assign(node, node.childForFieldName('left')?.text, elementOf(node, tree.expr(node.childForFieldName('right'), context)), context)
      return tree.expr(node.childForFieldName('body'), looped(context))
    },
    import_statement: importStatement,
    function_declaration: body,
    function_expression: body,
    generator_function_declaration: body,
    arrow_function: body,
    method_definition: body,
    field_definition: (tree, node, context) => {
      const name = node.childForFieldName('property')?.text
      tree.assign(node, name, tree.expr(node.childForFieldName('value'), towards(context, name)), { ...context, ofClass: true })
      return tree.text(node, '')
    },
    expression_statement: (tree, node, context) => wrapped(node, tree.all(node.namedChildren, context)),
    comment: (tree, node) => tree.text(node, ''),
  },
}
