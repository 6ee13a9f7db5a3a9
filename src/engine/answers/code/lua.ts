/** Lua, by the node types of tree-sitter-lua. */
import type { Node } from 'web-tree-sitter'
import type { Argument, Expr } from '../../../rules/code/syntax.ts'
import { elementOf, into, looped, towards, wrapped, type Context, type Dialect, type Handler, type Lowering } from './lowering.ts'

function argumentsOf(tree: Lowering, node: Node | null, context: Context): Argument[] {
  return (node?.namedChildren ?? []).filter((child) => !child.isExtra).map((child) => ({ value: tree.expr(child, context) }))
}

const call: Handler = (tree, node, context) => {
  const callee = tree.expr(node.childForFieldName('name'), context)
  const args = node.childForFieldName('arguments')
  const [first] = args?.namedChildren ?? []
  if (callee.kind === 'name' && callee.path === 'require' && first?.type === 'string') return tree.name(node, first.childForFieldName('content')?.text ?? '')
  const isText = callee.kind === 'other' && callee.type === '.format' && callee.parts[0]?.kind === 'text'
  if (isText || (callee.kind === 'name' && callee.path === 'string.format')) {
    const [template, ...values] = [...(isText ? callee.parts : []), ...argumentsOf(tree, args, context).map(({ value }) => value)]
    if (template !== undefined) return tree.formatted(node, template, values)
  }
  return tree.callOf(node, callee, (within) => argumentsOf(tree, args, within), context)
}

const member: Handler = (tree, node, context) => {
  const table = tree.expr(node.childForFieldName('table'), context)
  return tree.member(node, table, (node.childForFieldName('field') ?? node.childForFieldName('method'))?.text ?? '')
}

const assignment: Handler = (tree, node, context) => {
  const targets = node.namedChildren.find(({ type }) => type === 'variable_list')?.namedChildren ?? []
  const values = node.namedChildren.find(({ type }) => type === 'expression_list')?.namedChildren ?? []
  targets.forEach((each, index) => {
    const target = tree.expr(each, { ...context, target: [] })
    const name = each.type === 'identifier' ? each.text : tree.targetOf(target)
    const right = values[index]
    if (right === undefined) return
    const value = tree.expr(right, towards({ ...context, target: [] }, name))
    if (value.kind === 'name' && right.type === 'function_call' && each.type === 'identifier') tree.imports.set(each.text, value.path)
    else tree.assign(node, name, value, context)
  })
  return tree.text(node, '')
}

const functionBody: Handler = (tree, node, context) => {
  const parameters = (node.childForFieldName('parameters')?.namedChildren ?? []).map(({ text }) => text)
  const name = node.childForFieldName('name')?.text ?? context.target[0] ?? ''
  tree.expr(node.childForFieldName('body'), into(context, name, parameters))
  return tree.text(node, '')
}

export const lua: Dialect = {
  language: 'lua',
  handlers: {
    identifier: (tree, node) => tree.name(node, node.text),
    true: (tree, node) => tree.name(node, 'true'),
    false: (tree, node) => tree.name(node, 'false'),
    nil: (tree, node) => tree.name(node, 'nil'),
    string: (tree, node) => tree.text(node, node.childForFieldName('content')?.text ?? ''),
    number: (tree, node, context) => tree.number(node, node.text, context),
    dot_index_expression: member,
    method_index_expression: member,
    bracket_index_expression: (tree, node, context) => ({ kind: 'index', of: tree.expr(node.childForFieldName('table'), { ...context, target: [] }), at: tree.expr(node.childForFieldName('field'), { ...context, target: [] }), line: node.startPosition.row + 1 }),
    parenthesized_expression: (tree, node, context) => tree.expr(node.namedChild(0), context),
    function_call: call,
    binary_expression: (tree, node, context) => {
      const operator = node.child(1)?.type ?? ''
      const left = tree.expr(node.childForFieldName('left'), context)
      const right = tree.expr(node.childForFieldName('right'), context)
      if (operator === '..') return tree.join(node, [left, right])
      if (operator === 'or' || operator === 'and') return wrapped(node, [left, right])
      return tree.binary(node, operator === '~' ? '^' : operator, left, right, context)
    },
    table_constructor: (tree, node, context) => {
      const fields = node.namedChildren.filter(({ type }) => type === 'field')
      if (!fields.some((each) => each.childForFieldName('name') !== null)) return tree.list(node, fields.map((each) => tree.expr(each.childForFieldName('value') ?? each.namedChild(0), context)), context)
      return tree.dict(node, fields.map((each) => {
        const name = each.childForFieldName('name')
        const key: Expr = name?.type === 'identifier' ? tree.text(name, name.text) : tree.expr(name, { ...context, target: [] })
        return { key, value: tree.expr(each.childForFieldName('value'), towards(context, key.kind === 'text' ? key.value : undefined)) }
      }))
    },
    assignment_statement: assignment,
    for_statement: (tree, node, context) => {
      const clause = node.childForFieldName('clause')
      const names = clause?.namedChildren.find(({ type }) => type === 'variable_list')?.namedChildren ?? []
      const list = clause?.namedChildren.find(({ type }) => type === 'expression_list')
      if (list !== undefined) {
        const value = elementOf(node, tree.expr(list, context))
        for (const each of names) tree.assign(node, each.text, value, context)
      } else tree.expr(clause, context)
      return tree.expr(node.childForFieldName('body'), looped(context))
    },
    while_statement: (tree, node, context) => tree.other(node, looped(context)),
    repeat_statement: (tree, node, context) => tree.other(node, looped(context)),
    function_declaration: functionBody,
    function_definition: functionBody,
    comment: (tree, node) => tree.text(node, ''),
  },
}
