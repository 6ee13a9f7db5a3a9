/** Python, by the node types of tree-sitter-python. */
import type { Node } from 'web-tree-sitter'
import type { Argument, Expr } from '../../../rules/code/syntax.ts'
import { elementOf, inside, into, looped, towards, wrapped, type Context, type Dialect, type Handler, type Lowering } from './lowering.ts'

/** Decorators that make a function answer a request. */
const isHandler = /(?:^@|\.)(?:route|get|post|put|delete|patch|websocket|api_route|expose)\b/u

const string: Handler = (tree, node, context) => {
  const parts: Expr[] = []
  for (const child of node.namedChildren) {
    if (child.type === 'string_content') parts.push(tree.text(child, child.text))
    else if (child.type === 'interpolation') parts.push(tree.expr(child.childForFieldName('expression') ?? child.namedChild(0), { ...context, target: [] }))
  }
  if (parts.length === 0) return tree.text(node, '')
  return parts.length === 1 && parts[0]?.kind === 'text' ? parts[0] : tree.join(node, parts)
}

const binary: Handler = (tree, node, context) => {
  const operator = node.childForFieldName('operator')?.type ?? ''
  const left = tree.expr(node.childForFieldName('left'), context)
  const right = tree.expr(node.childForFieldName('right'), context)
  if (operator === '+') return tree.join(node, [left, right])
  if (operator === '%' && (left.kind === 'text' || left.kind === 'join')) return tree.formatted(node, left, right.kind === 'list' ? right.items : right.kind === 'dict' ? right.entries.map(({ value }) => value) : [right])
  return tree.binary(node, operator, left, right, context)
}

function argumentsOf(tree: Lowering, node: Node | null, context: Context): Argument[] {
  if (node === null) return []
  if (node.type === 'generator_expression') return [{ value: tree.expr(node, context) }]
  return node.namedChildren.filter((child) => !child.isExtra).map((child) => {
    if (child.type !== 'keyword_argument') return { value: tree.expr(child, context) }
    const name = child.childForFieldName('name')?.text ?? ''
    return { name, value: tree.expr(child.childForFieldName('value'), towards(context, name)) }
  })
}

const call: Handler = (tree, node, context) => {
  const callee = tree.expr(node.childForFieldName('function'), context)
  const args = node.childForFieldName('arguments')
  const isText = callee.kind === 'other' && (callee.parts[0]?.kind === 'text' || callee.parts[0]?.kind === 'join')
  if (isText && (callee.type === '.format' || callee.type === '.join')) {
    const parts = argumentsOf(tree, args, context).map(({ value }) => value)
    return callee.type === '.format' && callee.parts[0] !== undefined ? tree.formatted(node, callee.parts[0], parts) : tree.join(node, parts.map((part) => wrapped(node, [part])))
  }
  return tree.callOf(node, callee, (within) => argumentsOf(tree, args, within), context)
}

function assign(tree: Lowering, node: Node, left: Node | null, right: Node | null, context: Context, adds: boolean): Expr {
  const target = tree.expr(left, { ...context, target: [] })
  const name = tree.targetOf(target)
  const value = tree.expr(right, towards(context, name))
  if (target.kind === 'list') {
    const values = value.kind === 'list' && value.items.length === target.items.length ? value.items : undefined
    target.items.forEach((item, index) => tree.assign(node, tree.targetOf(item), values?.[index] ?? elementOf(node, value), context))
  } else tree.assign(node, name, value, context, adds)
  return value
}

const comprehension: Handler = (tree, node, context) => {
  const within = looped(context)
  // The clauses first: the body speaks of their names.
  for (const clause of node.namedChildren.filter(({ type }) => type === 'for_in_clause')) bind(tree, clause, within)
  return wrapped(node, tree.all(node.namedChildren.filter(({ type }) => type !== 'for_in_clause'), within))
}

function bind(tree: Lowering, node: Node, context: Context): void {
  const target = tree.expr(node.childForFieldName('left'), { ...context, target: [] })
  const value = elementOf(node, tree.expr(node.childForFieldName('right'), context))
  for (const item of target.kind === 'list' ? target.items : [target]) tree.assign(node, tree.targetOf(item), value, context)
}

const importFrom: Handler = (tree, node) => {
  const module = (node.childForFieldName('module_name')?.text ?? '').replace(/^\.+/u, '')
  for (const each of node.childrenForFieldName('name')) {
    const name = each?.type === 'aliased_import' ? (each.childForFieldName('name')?.text ?? '') : (each?.text ?? '')
    const alias = each?.type === 'aliased_import' ? (each.childForFieldName('alias')?.text ?? '') : name
    if (alias !== '') tree.imports.set(alias, module === '' ? name : `${module}.${name}`)
  }
  return tree.text(node, '')
}

const functionDefinition: Handler = (tree, node, context) => {
  const parameters = (node.childForFieldName('parameters')?.namedChildren ?? []).map((each) => (each.type === 'identifier' ? each.text : (each.childForFieldName('name')?.text ?? each.namedChild(0)?.text ?? '')))
  const name = node.childForFieldName('name')?.text ?? ''
  const decorators = node.parent?.type === 'decorated_definition' ? node.parent.namedChildren.filter(({ type }) => type === 'decorator').map(({ text }) => text) : []
  const within = into(context, name, parameters, decorators.some((text) => isHandler.test(text)))
  for (const each of node.childForFieldName('parameters')?.namedChildren ?? []) {
    const parameter = each.childForFieldName('name')?.text ?? ''
    const value = each.childForFieldName('value')
    if (value !== null) tree.byDefault(each, parameter, tree.expr(value, towards(context, parameter)), within.scope)
  }
  tree.expr(node.childForFieldName('body'), within)
  return tree.text(node, '')
}

export const python: Dialect = {
  language: 'python',
  handlers: {
    identifier: (tree, node) => tree.name(node, node.text),
    true: (tree, node) => tree.name(node, 'True'),
    false: (tree, node) => tree.name(node, 'False'),
    none: (tree, node) => tree.name(node, 'None'),
    attribute: (tree, node, context) => tree.member(node, tree.expr(node.childForFieldName('object'), context), node.childForFieldName('attribute')?.text ?? ''),
    string,
    concatenated_string: (tree, node, context) => {
      const parts = tree.all(node.namedChildren, context)
      return parts.every((part) => part.kind === 'text') ? tree.text(node, parts.map((part) => part.value).join('')) : tree.join(node, parts)
    },
    integer: (tree, node, context) => tree.number(node, node.text, context),
    float: (tree, node, context) => tree.number(node, node.text, context),
    binary_operator: binary,
    boolean_operator: (tree, node, context) => wrapped(node, tree.all(node.namedChildren, context)),
    parenthesized_expression: (tree, node, context) => tree.expr(node.namedChildren.find((child) => !child.isExtra), context),
    conditional_expression: (tree, node, context) => {
      const [yes, , no] = tree.all(node.namedChildren, context)
      return wrapped(node, [yes, no].filter((part) => part !== undefined))
    },
    await: (tree, node, context) => tree.expr(node.namedChild(0), context),
    subscript: (tree, node, context) => ({ kind: 'index', of: tree.expr(node.childForFieldName('value'), { ...context, target: [] }), at: tree.expr(node.childForFieldName('subscript'), { ...context, target: [] }), line: node.startPosition.row + 1 }),
    list: (tree, node, context) => tree.list(node, tree.all(node.namedChildren, context), context),
    tuple: (tree, node, context) => tree.list(node, tree.all(node.namedChildren, context), context),
    set: (tree, node, context) => tree.list(node, tree.all(node.namedChildren, context), context),
    pattern_list: (tree, node, context) => tree.list(node, tree.all(node.namedChildren, context), context),
    tuple_pattern: (tree, node, context) => tree.list(node, tree.all(node.namedChildren, context), context),
    expression_list: (tree, node, context) => tree.list(node, tree.all(node.namedChildren, context), context),
    dictionary: (tree, node, context) => tree.dict(node, node.namedChildren.filter(({ type }) => type === 'pair').map((pair) => {
      const key = tree.expr(pair.childForFieldName('key'), { ...context, target: [] })
      return { key, value: tree.expr(pair.childForFieldName('value'), towards(context, key.kind === 'text' ? key.value : undefined)) }
    })),
    call,
    assignment: (tree, node, context) => assign(tree, node, node.childForFieldName('left'), node.childForFieldName('right'), context, false),
    augmented_assignment: (tree, node, context) => {
      const operator = node.childForFieldName('operator')?.type ?? ''
      const value = assign(tree, node, node.childForFieldName('left'), node.childForFieldName('right'), context, true)
      if (operator === '^=') tree.binary(node, '^', tree.expr(node.childForFieldName('left'), context), value, context)
      return value
    },
    named_expression: (tree, node, context) => assign(tree, node, node.childForFieldName('name'), node.childForFieldName('value'), context, false),
    keyword_argument: (tree, node, context) => tree.expr(node.childForFieldName('value'), towards(context, node.childForFieldName('name')?.text)),
    as_pattern: (tree, node, context) => {
      const alias = node.childForFieldName('alias')?.text
      const value = tree.expr(node.namedChild(0), towards(context, alias))
      tree.assign(node, alias, value, context)
      return value
    },
    list_comprehension: comprehension,
    generator_expression: comprehension,
    set_comprehension: comprehension,
    dictionary_comprehension: comprehension,
    for_statement: (tree, node, context) => {
      bind(tree, node, looped(context))
      return tree.expr(node.childForFieldName('body'), looped(context))
    },
    while_statement: (tree, node, context) => tree.other(node, looped(context)),
    import_statement: (tree, node) => {
      for (const each of node.namedChildren) if (each.type === 'aliased_import') tree.imports.set(each.childForFieldName('alias')?.text ?? '', each.childForFieldName('name')?.text ?? '')
      return tree.text(node, '')
    },
    import_from_statement: importFrom,
    function_definition: functionDefinition,
    class_definition: (tree, node, context) => {
      const body = { ...context, ofClass: true }
      return tree.expr(node.childForFieldName('body'), body)
    },
    lambda: (tree, node, context) => tree.expr(node.childForFieldName('body'), inside(context, '')),
    expression_statement: (tree, node, context) => wrapped(node, tree.all(node.namedChildren, context)),
    comment: (tree, node) => tree.text(node, ''),
  },
}
