/**
 * Which platforms the product stands on - as the dossier names them, as the image shows them - and what the catalogue
 * knows about those.
 */
import { assemblyOf } from '../facts/assembly.ts'
import { isRowReference } from '../facts/board.ts'
import type { Fact } from '../facts/fact.ts'
import type { Citation, Seen } from '../facts/provenance.ts'
import type { Problem } from '../kernel/problem.ts'
import { basename } from '../kernel/path.ts'
import { whereText } from '../kernel/where.ts'
import { findPlatform, inferPlatform, noSuchPlatform, platformOfPart } from '../platforms/find.ts'
import { attacksOn, capabilitiesOf, type ResolvedPlatform } from '../platforms/resolve.ts'
import type { Source } from '../platforms/schema.ts'
import { defineJoin, type JoinContext } from './define.ts'

export const join = defineJoin({
  id: 'catalogue',
  title: 'Platforms and what is known about them',
  round: 2,
  needs: ['named-platform', 'device-tree', 'file-tree', 'setting', 'package', 'system', 'board', 'board-part'],
  makes: ['platform', 'capability', 'functions', 'attack'],
  run(context) {
    const { declared, problems } = declaredPlatforms(context)
    const observed = observedPlatform(context)
    const main = declared.filter((item) => item.fact.role === 'main')
    // A board that nobody described says itself what it carries.
    const onBoard = declared.length === 0 && observed === undefined ? platformsOnBoards(context) : []
    // What was observed beats what was declared; an image that fits the declared board among others confirms it.
    const contradicted = observed !== undefined && main.length > 0 && !main.some((item) => observed.candidates.includes(item.platform.id))
    const used = [
      ...declared.filter((item) => !(contradicted && item.fact.role === 'main')),
      ...(observed !== undefined && (main.length === 0 || contradicted) && observed.item !== undefined ? [observed.item] : []),
      ...onBoard,
    ]
    // The same board seen and declared is one part: what the dossier knows of its revision holds for both.
    const same = main.find((item) => item.platform.id === observed?.item?.platform.id)
    return {
      problems,
      facts: [
        ...declared.map((item) => item.fact),
        ...onBoard.map((item) => item.fact),
        ...(observed?.item === undefined ? [] : [same === undefined ? observed.item.fact : { ...observed.item.fact, revision: same.fact.revision }]),
        ...used.flatMap((item) => catalogueFacts(item.platform, item.fact.revision)),
      ],
    }
  },
})

interface Item {
  readonly platform: ResolvedPlatform
  readonly fact: Fact<'platform'>
}

function declaredPlatforms({ facts, catalogue }: JoinContext): { declared: Item[]; problems: Problem[] } {
  const declared: Item[] = []
  const problems: Problem[] = []
  for (const named of facts('named-platform')) {
    const found = findPlatform(catalogue, `${named.name} ${named.revision === '' ? '' : `rev ${named.revision}`}`.trim()) ?? findPlatform(catalogue, named.name)
    if (found === undefined) {
      problems.push({ code: 'unsupported', message: noSuchPlatform(catalogue, named.name), where: named.where, incomplete: false })
      continue
    }
    const { platform } = found
    declared.push({
      platform,
      fact: { ...seenAt(named), kind: 'platform', id: platform.id, title: platform.title, revision: found.revision ?? named.revision, role: named.role, addOn: platform.kind === 'add-on', reason: 'the dossier names it', lineage: platform.lineage, ...(named.assets === undefined ? {} : { assets: named.assets }), ...(named.holds === undefined ? {} : { holds: named.holds }) },
    })
  }
  return { declared, problems }
}

function observedPlatform({ facts, catalogue }: JoinContext): { item: Item | undefined; candidates: readonly string[] } | undefined {
  const boots = new Set(facts('system').flatMap((system) => system.boot))
  const bootTrees = facts('file-tree').filter((fact) => boots.has(fact.container) || (boots.size === 0 && fact.tree.has('/config.txt')))
  const bootFiles = bootTrees.flatMap((fact) => fact.tree.match('**').filter((entry) => entry.type === 'file').map((entry) => entry.path))
  // Trees that lie beside a kernel are those the boot firmware chooses from; a kernel package carries one for every board.
  const onBoot = facts('device-tree').filter((tree) => boots.has(tree.container))
  const deviceTrees = (onBoot.length > 0 ? onBoot : facts('device-tree')).filter((tree) => !tree.file.includes('/overlays/'))
  const found = inferPlatform(catalogue, {
    deviceTree: deviceTrees.flatMap((tree) => tree.compatible),
    models: deviceTrees.map((tree) => tree.model),
    bootFiles: bootFiles.map(basename),
    configFilters: facts('setting').filter((setting) => setting.program === 'config.txt').map((setting) => setting.section),
    packages: facts('package').map((item) => item.name),
  })
  if (found.candidates.length === 0) return undefined
  const { platform } = found
  if (platform === undefined) return { item: undefined, candidates: found.candidates }
  const hit = found.hits[0]
  const source = deviceTrees.find((tree) => hit !== undefined && (tree.compatible.includes(hit.value) || tree.model === hit.value)) ?? bootTrees[0]
  if (source === undefined) return { item: undefined, candidates: found.candidates }
  const what = hit?.kind === 'deviceTree' ? 'its device tree says' : hit?.kind === 'models' ? 'its device tree names the model' : 'its boot partition holds'
  return {
    candidates: [...found.candidates, platform.id],
    item: {
      platform,
      fact: { ...seenAt(source), kind: 'platform', id: platform.id, title: platform.title, revision: '', role: 'main', addOn: false, reason: `${what} ${hit?.value ?? ''}`, lineage: platform.lineage },
    },
  }
}

/** A key chip that some units lack protects nothing of the product. */
const isKeyChip = ({ partKind }: Fact<'board-part'>): boolean => partKind === 'secure-element' || partKind === 'tpm'

/** Processors and key chips that a circuit board carries: the largest processor is the main one. What a list without references names may be on no board. */
function platformsOnBoards({ facts, catalogue }: JoinContext): readonly Item[] {
  // What a list names counts for the board that it is of, and there it may be left out.
  const assembly = assemblyOf(facts('board'))
  const judged = new Map(assembly.judged.map((board) => [whereText(board.where), board]))
  const disputed = new Set([...assembly.disputed].map(({ where }) => whereText(where)))
  const parts = facts('board-part').filter((part) => judged.has(part.board) && part.fitted && !isRowReference(part.reference) && part.platforms.length > 0 && !(isKeyChip(part) && (part.lacking !== undefined || disputed.has(part.board))))
  const pads = (part: Fact<'board-part'>): number => judged.get(part.board)?.footprints[part.footprint]?.pads.length ?? 0
  const items = parts.toSorted((a, b) => pads(b) - pads(a)).flatMap((part): Item[] => {
    const base = part.platforms[0] ?? ''
    const named = platformOfPart(catalogue, part.value)
    // The number may tell more than the family that the catalogue of parts has, and nothing else than it.
    const fits = named !== undefined && part.platforms.some((id) => named.id === id || named.lineage.includes(id))
    const platform = fits ? named : catalogue.platforms.get(base)
    if (platform === undefined) return []
    const addOn = platform.kind === 'add-on'
    return [{ platform, fact: { ...seenAt(part), kind: 'platform', id: platform.id, title: platform.title, revision: '', role: addOn ? (part.partKind === 'tpm' ? 'tpm' : 'secure-element') : 'main', addOn, reason: `${part.reference} of the board is ${part.value}`, lineage: platform.lineage } }]
  })
  const main = items.find(({ fact }) => fact.role === 'main')
  const distinct = items.filter((item, index) => items.findIndex((other) => other.platform.id === item.platform.id) === index)
  return distinct.map((item) => (item.fact.role === 'main' && item.platform.id !== main?.platform.id ? { ...item, fact: { ...item.fact, role: 'co-processor' } } : item))
}

const seenAt = (fact: Seen): Seen => ({ basis: fact.basis, where: fact.where, container: fact.container, file: fact.file })

const citation = (source: Source): Citation => ({
  title: source.title,
  ...(source.edition === undefined ? {} : { edition: source.edition }),
  at: source.at,
  url: source.url,
  checked: source.checked,
})

/** What the catalogue knows about one platform, as facts; an unknown revision counts as the weakest. */
export function catalogueFacts(platform: ResolvedPlatform, revision: string): Fact<'capability' | 'functions' | 'attack'>[] {
  const known = platform.revisions.some((each) => each.id === revision) ? revision : undefined
  const seen = (sources: readonly Source[]): Seen => {
    const first = sources[0]
    return {
      basis: 'catalogue',
      where: { artefact: 'catalogue', path: platform.id },
      container: '',
      file: '',
      ...(first === undefined ? {} : { source: citation(first) }),
    }
  }
  const capabilities = capabilitiesOf(platform, known).map((capability): Fact<'capability'> => ({
    ...seen(capability.sources),
    kind: 'capability',
    platform: platform.id,
    platformTitle: platform.title,
    addOn: platform.kind === 'add-on',
    capability: capability.name,
    value: capability.value,
    strength: capability.strength,
    bestStrength: capability.bestStrength,
    ...(capability.upTo > capability.bestStrength ? { upTo: capability.upTo } : {}),
    detail: capability.detail,
    loweredBy: capability.loweredBy.map((attack) => attack.id),
    sources: capability.sources.map(citation),
  }))
  const attacks = attacksOn(platform, known).map(({ attack }): Fact<'attack'> => ({
    ...seen(attack.sources),
    kind: 'attack',
    platform: platform.id,
    id: attack.id,
    title: attack.title,
    defeats: attack.defeats,
    attacker: attack.attacker,
    ...(attack.cured === undefined ? {} : { cure: attack.cured }),
    sources: attack.sources.map(citation),
  }))
  return [...capabilities, functionsOf(platform, seen), ...attacks]
}

/** What the part brings along; told of a part without either list too, so that nobody takes the others for the whole product. */
function functionsOf(platform: ResolvedPlatform, seen: (sources: readonly Source[]) => Seen): Fact<'functions'> {
  const { interfaces, radios, sources = [] } = platform.functions ?? {}
  return {
    ...seen(sources), kind: 'functions', platform: platform.id, platformTitle: platform.title, addOn: platform.kind === 'add-on', partKind: platform.kind,
    ...(interfaces === undefined ? {} : { interfaces }), ...(radios === undefined ? {} : { radios }),
  }
}
