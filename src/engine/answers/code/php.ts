/** PHP, by the node types of tree-sitter-php; the text around the tags is passed over. */
import type { Node } from 'web-tree-sitter'
import type { Argument, Expr } from '../../../rules/code/syntax.ts'
import { elementOf, inside, into, looped, towards, wrapped, type Context, type Dialect, type Handler, type Lowering } from './lowering.ts'

const encapsed: Handler = (tree, node, context) => {
  const parts = node.namedChildren.filter(({ type }) => type !== 'heredoc_start' && type !== 'heredoc_end').map((child) =>
    child.type === 'string_content' || child.type === 'escape_sequence' || child.type === 'nowdoc_string' ? tree.text(child, child.text) : tree.expr(child, { ...context, target: [] }))
  if (parts.every((part) => part.kind === 'text')) return tree.text(node, parts.map((part) => part.value).join(''))
  return tree.join(node, parts)
}

const argumentsOf = (tree: Lowering, node: Node | null, context: Context): Argument[] => (node?.namedChildren ?? []).filter((child) => !child.isExtra).map((child) => {
  const name = child.childForFieldName('name')?.text
  const value = tree.expr(child.namedChildren.at(-1) ?? child, name === undefined ? context : towards(context, name))
  return name === undefined ? { value } : { name, value }
})

const member: Handler = (tree, node, context) => tree.member(node, tree.expr(node.childForFieldName('object'), context), node.childForFieldName('name')?.text ?? '')

const memberCall: Handler = (tree, node, context) => tree.callOf(node, member(tree, node, context), (within) => argumentsOf(tree, node.childForFieldName('arguments'), within), context)

const assignment: Handler = (tree, node, context) => {
  const target = tree.expr(node.childForFieldName('left'), { ...context, target: [] })
  const name = tree.targetOf(target)
  const value = tree.expr(node.childForFieldName('right'), towards({ ...context, target: [] }, name))
  const operator = node.childForFieldName('operator')?.type
  tree.assign(node, name, value, context, node.type === 'augmented_assignment_expression')
  if (operator === '^=') tree.binary(node, '^', target, value, context)
  return value
}

const binary: Handler = (tree, node, context) => {
  const operator = node.childForFieldName('operator')?.type ?? ''
  const left = tree.expr(node.childForFieldName('left'), context)
  const right = tree.expr(node.childForFieldName('right'), context)
  if (operator === '.') return tree.join(node, [left, right])
  if (operator === '??' || operator === '||') return wrapped(node, [left, right])
  return tree.binary(node, operator, left, right, context)
}

const include: Handler = (tree, node, context) => tree.call(node, 'include', [{ value: tree.expr(node.namedChild(0), inside(context, 'include')) }], context)

const parametersOf = (node: Node): string[] => (node.childForFieldName('parameters')?.namedChildren ?? []).map((each) => (each.childForFieldName('name')?.text ?? '').replace(/^\$/u, ''))
const body: Handler = (tree, node, context) => {
  tree.expr(node.childForFieldName('body'), into(context, node.childForFieldName('name')?.text ?? '', parametersOf(node)))
  return tree.text(node, '')
}

export const php: Dialect = {
  language: 'php',
  handlers: {
    text: (tree, node) => tree.text(node, ''),
    php_tag: (tree, node) => tree.text(node, ''),
    comment: (tree, node) => tree.text(node, ''),
    variable_name: (tree, node) => tree.name(node, node.text.slice(1)),
    name: (tree, node) => tree.name(node, node.text),
    qualified_name: (tree, node) => tree.name(node, node.text.replace(/^\\/u, '').replaceAll('\\', '.')),
    boolean: (tree, node) => tree.name(node, node.text.toLowerCase()),
    null: (tree, node) => tree.name(node, 'null'),
    string: (tree, node) => tree.text(node, node.text.slice(1, -1)),
    encapsed_string: encapsed,
    heredoc: (tree, node, context) => tree.expr(node.childForFieldName('value') ?? node.namedChildren.find(({ type }) => type === 'heredoc_body'), context),
    heredoc_body: encapsed,
    nowdoc: (tree, node) => tree.text(node, node.text),
    integer: (tree, node, context) => tree.number(node, node.text, context),
    float: (tree, node, context) => tree.number(node, node.text, context),
    parenthesized_expression: (tree, node, context) => tree.expr(node.namedChild(0), context),
    error_suppression_expression: (tree, node, context) => tree.expr(node.namedChild(0), context),
    expression_statement: (tree, node, context) => wrapped(node, tree.all(node.namedChildren, context)),
    conditional_expression: (tree, node, context) => {
      const condition = tree.expr(node.childForFieldName('condition'), context)
      const parts = tree.all([node.childForFieldName('body'), node.childForFieldName('alternative')].filter((each) => each !== null), context)
      return wrapped(node, parts.length < 2 ? [condition, ...parts] : parts)
    },
    binary_expression: binary,
    assignment_expression: assignment,
    augmented_assignment_expression: assignment,
    member_access_expression: member,
    nullsafe_member_access_expression: member,
    scoped_property_access_expression: (tree, node) => tree.name(node, `${node.childForFieldName('scope')?.text ?? ''}.${(node.childForFieldName('name')?.text ?? '').replace(/^\$/u, '')}`),
    class_constant_access_expression: (tree, node) => tree.name(node, node.namedChildren.map(({ text }) => text).join('.')),
    subscript_expression: (tree, node, context) => ({ kind: 'index', of: tree.expr(node.namedChild(0), { ...context, target: [] }), at: tree.expr(node.namedChild(1), { ...context, target: [] }), line: node.startPosition.row + 1 }),
    array_creation_expression: (tree, node, context) => {
      const elements = node.namedChildren.filter(({ type }) => type === 'array_element_initializer')
      if (!elements.some(({ namedChildCount }) => namedChildCount > 1)) return tree.list(node, elements.map((each) => tree.expr(each.namedChild(0), context)), context)
      return tree.dict(node, elements.map((each) => {
        const key = tree.expr(each.namedChild(0), { ...context, target: [] })
        return { key, value: each.namedChildCount > 1 ? tree.expr(each.namedChild(1), towards(context, key.kind === 'text' ? key.value : undefined)) : key }
      }))
    },
    function_call_expression: (tree, node, context) => {
      const callee = tree.expr(node.childForFieldName('function'), { ...context, target: [] })
      const named: Expr = callee.kind === 'name' ? { ...callee, path: callee.path.toLowerCase() } : callee
      if (named.kind === 'name' && named.path === 'sprintf') {
        const [template, ...values] = argumentsOf(tree, node.childForFieldName('arguments'), context).map(({ value }) => value)
        if (template !== undefined) return tree.formatted(node, template, values)
      }
      const made = tree.callOf(node, named, (within) => argumentsOf(tree, node.childForFieldName('arguments'), within), context)
      // A constant by another syntax.
      if (made.name === 'define' && made.args[0]?.value.kind === 'text' && made.args[1] !== undefined) tree.assign(node, made.args[0].value.value, made.args[1].value, context)
      return made
    },
    member_call_expression: memberCall,
    nullsafe_member_call_expression: memberCall,
    scoped_call_expression: (tree, node, context) => tree.callOf(node, tree.name(node, `${node.childForFieldName('scope')?.text.replace(/^\\/u, '').replaceAll('\\', '.') ?? ''}.${node.childForFieldName('name')?.text ?? ''}`), (within) => argumentsOf(tree, node.childForFieldName('arguments'), within), context),
    object_creation_expression: (tree, node, context) => {
      const name = node.namedChildren.find(({ type }) => type === 'name' || type === 'qualified_name')?.text.split('\\').at(-1) ?? ''
      return tree.call(node, name, argumentsOf(tree, node.namedChildren.find(({ type }) => type === 'arguments') ?? null, inside(context, name)), context)
    },
    shell_command_expression: (tree, node, context) => tree.call(node, 'shell_exec', [{ value: encapsed(tree, node, inside(context, 'shell_exec')) }], context),
    include_expression: include,
    include_once_expression: include,
    require_expression: include,
    require_once_expression: include,
    cast_expression: (tree, node, context) => {
      const type = node.childForFieldName('type')?.text.toLowerCase() ?? ''
      const value = tree.expr(node.childForFieldName('value'), context)
      return /^(?:int|integer|bool|boolean|float|double)$/u.test(type) ? tree.call(node, 'intval', [{ value }], context) : value
    },
    const_element: (tree, node, context) => {
      const [name, value] = node.namedChildren
      const made = tree.expr(value, towards(context, name?.text))
      tree.assign(node, name?.text, made, context)
      return made
    },
    property_element: (tree, node, context) => {
      const name = (node.namedChild(0)?.text ?? '').replace(/^\$/u, '')
      const value = node.namedChild(1)
      if (value !== null) tree.assign(node, name, tree.expr(value, towards(context, name)), { ...context, ofClass: true })
      return tree.text(node, '')
    },
    class_declaration: (tree, node, context) => tree.expr(node.childForFieldName('body'), { ...context, ofClass: true }),
    foreach_statement: (tree, node, context) => {
      const [list, target] = node.namedChildren
      const value = elementOf(node, tree.expr(list, context))
      for (const each of target?.type === 'pair' ? target.namedChildren : [target]) tree.assign(node, tree.targetOf(tree.expr(each, context)), value, context)
      return tree.expr(node.childForFieldName('body'), looped(context))
    },
    for_statement: (tree, node, context) => tree.other(node, looped(context)),
    while_statement: (tree, node, context) => tree.other(node, looped(context)),
    do_statement: (tree, node, context) => tree.other(node, looped(context)),
    function_definition: body,
    method_declaration: body,
    anonymous_function: body,
    arrow_function: (tree, node, context) => tree.expr(node.childForFieldName('body'), context),
  },
}
