/** What an IPC-2581 file says, element by element, in millimetres with y downwards. Knows revisions A to C; knows no security. */
import type { Budget } from '../../../kernel/limits.ts'
import { limitReached } from '../../../kernel/problem.ts'
import { maxName, pinKey } from '../../shared/board-fields.ts'
import { around, mostOutline, type Point } from '../../shared/board-geometry.ts'
import type { XmlAttributes, XmlHandler } from '../../shared/xml.ts'
import { areaCollector } from './areas.ts'
import { dictionaryOf } from './dictionary.ts'
import { laid, middle, sizeOf, units } from './shapes.ts'
import { addField, type Component, type Document, type Frame, type Hole, type Item, type Layer, type Step } from './types.ts'

/** Pads, holes and pieces of track that are kept of one file. */
const most = 800_000
/** What programs call no net at all. */
const noNet = /^(?:no ?net|n\/?c|\$none\$?|none)?$/iu

const origin = (): Frame => ({ x: 0, y: 0, degrees: 0, mirror: false })

export function documentBuilder(budget: Budget): { readonly document: Document; readonly handler: XmlHandler } {
  const document: Document = {
    revision: '', mode: '', program: '', scale: undefined, unit: '', sizeUnit: undefined, layers: new Map(), stack: [], listed: new Map(), byNumber: new Map(), makers: new Map(), pinNames: new Map(), steps: [], left: new Set(),
  }
  const dictionary = dictionaryOf(document, () => budget.node())
  const areas = areaCollector()
  const path: string[] = []
  let kept = 0
  let scale = 0
  let layer: Layer | undefined
  let item: Item | undefined
  let avl = ''
  let step: Step | undefined
  let component: Component | undefined
  let ofPackage = ''
  let feature = ''
  let net = -1
  let isVia = false
  let frame = origin()
  let pad: { layer: string; x: number; y: number; frame: Frame; size: Point; part: string; pin: string; line: number } | undefined
  let hole: Hole | undefined
  let shape: Point[] = []
  let width = 0
  let isProfile = false
  let depthOfContour = 0

  const within = (name: string): boolean => path.includes(name)
  const name = (attributes: XmlAttributes, of: string): string => attributes.get(of).slice(0, maxName)
  function keep(): void {
    if (++kept > most) throw limitReached(`more than ${most} pads, holes and pieces of track`)
    if ((kept & 0x3ff) === 0) budget.check()
  }
  function netOf(written: string): number {
    if (step === undefined || noNet.test(written)) return -1
    const called = written.slice(0, maxName)
    const known = step.netIndex.get(called)
    if (known !== undefined) return known
    budget.node()
    step.nets.push(called)
    step.netIndex.set(called, step.nets.length - 1)
    return step.nets.length - 1
  }
  const point = (attributes: XmlAttributes, x = 'x', y = 'y'): Point => [(attributes.number(x) ?? 0) * scale, -(attributes.number(y) ?? 0) * scale]
  function curve(attributes: XmlAttributes, from: Point, to: Point): void {
    const centre = point(attributes, 'centerX', 'centerY')
    const start = Math.atan2(from[1] - centre[1], from[0] - centre[0])
    const turn = (Math.atan2(to[1] - centre[1], to[0] - centre[0]) - start + 4 * Math.PI) % (2 * Math.PI)
    // Seen with y downwards, growing angles run clockwise; a curve back to where it began is a circle.
    const angle = attributes.get('clockwise') === 'true' ? turn || 2 * Math.PI : turn - 2 * Math.PI
    shape.push(...around(centre, from, angle).slice(1, -1), to)
  }
  function endShape(): void {
    if (step === undefined || feature === '' || net < 0 || shape.length < 2) return
    const pieces = step.tracks.get(feature) ?? []
    step.tracks.set(feature, pieces)
    const points = shape.map((point) => laid(frame, point))
    for (let i = 1; i < points.length; i++) {
      keep()
      pieces.push(net, ...(points[i - 1] as Point), ...(points[i] as Point), width)
    }
  }
  function keepArea(): void {
    for (let i = 0; i < shape.length; i += 8) keep()
    areas.ring(shape.map((point) => laid(frame, point)))
  }
  function stepOpen(element: string, attributes: XmlAttributes, line: number, at: Step): void {
    switch (element) {
      case 'LogicalNet': case 'PadStack':
        net = netOf(attributes.get(element === 'PadStack' ? 'net' : 'name'))
        break
      case 'Package': ofPackage = name(attributes, 'name'); break
      case 'Pin': {
        const [number, called] = [name(attributes, 'number'), name(attributes, 'name')]
        keep()
        if (ofPackage !== '' && called !== '' && called !== number) document.pinNames.set(pinKey(ofPackage, number), called)
        break
      }
      case 'Component':
        budget.node()
        component = { reference: name(attributes, 'refDes'), package: name(attributes, 'packageRef'), part: name(attributes, 'part'), layer: name(attributes, 'layerRef'), x: 0, y: 0, line, fields: new Map() }
        at.components.push(component)
        break
      case 'NonstandardAttribute':
        if (component !== undefined) addField(document, component.fields, name(attributes, 'name'), name(attributes, 'value'))
        break
      case 'LayerFeature':
        feature = name(attributes, 'layerRef')
        at.drawn.add(feature)
        break
      case 'Set':
        net = netOf(attributes.get('net'))
        isVia = attributes.get('padUsage') === 'VIA'
        if (attributes.get('polarity') === 'NEGATIVE') at.negative.add(feature)
        break
      case 'Features': frame = origin(); break
      case 'Pad': case 'LayerPad':
        pad = { layer: element === 'Pad' ? feature : name(attributes, 'layerRef'), x: 0, y: 0, frame: origin(), size: [0, 0], part: '', pin: '', line }
        break
      case 'Hole': case 'LayerHole': {
        const [x, y] = point(attributes)
        const span = document.layers.get(feature)
        hole = { net, plating: attributes.get('platingStatus'), x, y, diameter: (attributes.number('diameter') ?? 0) * scale, from: element === 'Hole' ? (span?.from ?? '') : '', to: element === 'Hole' ? (span?.to ?? '') : '', line }
        break
      }
      case 'SlotCavity':
        depthOfContour++
        hole = { net, plating: attributes.get('platingStatus'), x: 0, y: 0, diameter: 0, from: document.layers.get(feature)?.from ?? '', to: document.layers.get(feature)?.to ?? '', line }
        break
      case 'Xform': {
        const of = pad?.frame ?? (within('Features') ? frame : undefined)
        if (of !== undefined) [of.degrees, of.mirror] = [attributes.number('rotation') ?? 0, attributes.get('mirror') === 'true']
        break
      }
      case 'Location': {
        const [x, y] = point(attributes)
        if (pad !== undefined) [pad.x, pad.y] = [x, y]
        else if (hole !== undefined) [hole.x, hole.y] = [x, y]
        else if (within('Features')) [frame.x, frame.y] = [x, y]
        else if (component !== undefined) [component.x, component.y] = [x, y]
        break
      }
      case 'StandardPrimitiveRef': case 'UserPrimitiveRef':
        if (pad !== undefined) pad.size = dictionary.size(name(attributes, 'id')) ?? pad.size
        else if (within('Features')) at.shaped.add(feature)
        break
      case 'PinRef': {
        const [part, pin] = [name(attributes, 'componentRef'), name(attributes, 'pin')]
        if (pad !== undefined) [pad.part, pad.pin] = [part, pin]
        else if (path.at(-1) === 'LogicalNet' && net >= 0) {
          keep()
          at.pins.set(pinKey(part, pin), net)
        }
        break
      }
      case 'Profile': isProfile = true; break
      case 'Contour': case 'Outline':
        depthOfContour++
        if (within('Features')) {
          keep()
          at.shaped.add(feature)
          areas.begin(feature)
          if (net >= 0) at.poured.set(net, (at.poured.get(net) ?? new Set()).add(feature))
        }
        break
      case 'FillDesc': areas.fill(attributes.get('fillProperty')); break
      case 'FillDescRef': areas.fill(dictionary.fill(name(attributes, 'id'))); break
      case 'PolyBegin': shape = [point(attributes)]; break
      case 'PolyStepSegment': shape.push(point(attributes)); break
      case 'PolyStepCurve': curve(attributes, shape.at(-1) ?? point(attributes), point(attributes)); break
      case 'Line': case 'Arc': {
        const [start, end] = [point(attributes, 'startX', 'startY'), point(attributes, 'endX', 'endY')]
        shape = [start]
        if (element === 'Arc') curve(attributes, start, end)
        else shape.push(end)
        width = 0
        if (within('Features')) at.shaped.add(feature)
        break
      }
      case 'Polyline':
        width = 0
        if (within('Features')) at.shaped.add(feature)
        break
      case 'LineDesc': width = (attributes.number('lineWidth') ?? 0) * scale; break
      case 'LineDescRef': width = dictionary.width(name(attributes, 'id')); break
      default: {
        const size = pad === undefined ? undefined : sizeOf(element, attributes, scale)
        if (size !== undefined && pad !== undefined) pad.size = size
      }
    }
    if (shape.length > 200_000) throw limitReached('more than 200000 points in one shape')
  }
  function stepClose(element: string, at: Step): void {
    switch (element) {
      case 'Step': step = undefined; break
      case 'Component': component = undefined; break
      case 'Package': ofPackage = ''; break
      case 'LayerFeature': feature = ''; break
      case 'Set': case 'PadStack': case 'LogicalNet': [net, isVia] = [-1, false]; break
      case 'Profile': isProfile = false; break
      case 'Contour': case 'Outline': {
        depthOfContour--
        const area = within('Features') ? areas.end() : undefined
        if (area !== undefined) at.areas.push(area)
        break
      }
      case 'Polygon': case 'Cutout':
        if (depthOfContour > 0 && within('Features')) keepArea()
        // A slot is taken for a hole in its middle.
        if (hole !== undefined && shape.length > 0) [hole.x, hole.y] = middle(shape, hole)
        if (isProfile && at.outline.length + shape.length * 4 > mostOutline) document.left.add('pieces of the outline')
        else if (isProfile) for (let i = 1; i < shape.length; i++) at.outline.push(...(shape[i - 1] as Point), ...(shape[i] as Point))
        break
      case 'Line': case 'Arc': case 'Polyline':
        if (depthOfContour === 0 && within('Features')) endShape()
        break
      case 'Pad': case 'LayerPad': {
        if (pad === undefined) break
        keep()
        const turned = Math.abs(Math.round(pad.frame.degrees / 90)) % 2 === 1
        const [across, down] = pad.size
        at.pads.push({ layer: pad.layer, net, via: isVia || (element === 'LayerPad' && pad.part === ''), part: pad.part, pin: pad.pin, x: pad.x, y: pad.y, width: turned ? down : across, height: turned ? across : down, line: pad.line })
        pad = undefined
        break
      }
      case 'SlotCavity': case 'Hole': case 'LayerHole':
        if (element === 'SlotCavity') depthOfContour--
        if (hole === undefined) break
        keep()
        at.holes.push(hole)
        hole = undefined
        break
      default:
    }
  }
  function open(element: string, attributes: XmlAttributes, line: number): void {
    if (step !== undefined && element !== 'Span') stepOpen(element, attributes, line, step)
    else switch (element) {
      case 'IPC-2581': document.revision = name(attributes, 'revision'); break
      case 'FunctionMode': document.mode = name(attributes, 'mode'); break
      case 'SoftwarePackage': document.program ||= [name(attributes, 'name'), name(attributes, 'revision')].filter((part) => part !== '').join(' '); break
      case 'CadHeader':
        document.unit = name(attributes, 'units')
        document.scale = units.get(document.unit)
        scale = document.scale ?? 0
        break
      case 'BomItem':
        budget.node()
        item = { number: name(attributes, 'OEMDesignNumberRef'), description: name(attributes, 'description'), category: attributes.get('category'), fields: new Map() }
        document.byNumber.set(item.number, item)
        break
      // What is no part of its own, as the pads of a mesh or an antenna, is not "left out".
      case 'RefDes':
        budget.node()
        if (item !== undefined) document.listed.set(name(attributes, 'name'), { item, fitted: attributes.get('populate') !== 'false' || item.category === 'DOCUMENT', package: name(attributes, 'packageRef') })
        break
      case 'Textual': if (item !== undefined) addField(document, item.fields, name(attributes, 'textualCharacteristicName'), name(attributes, 'textualCharacteristicValue')); break
      case 'AvlItem':
        budget.node()
        avl = name(attributes, 'OEMDesignNumber')
        break
      case 'AvlMpn': if (avl !== '' && !document.makers.has(avl)) document.makers.set(avl, name(attributes, 'name')); break
      case 'Layer':
        budget.node()
        layer = { name: name(attributes, 'name'), use: attributes.get('layerFunction'), side: attributes.get('side'), from: '', to: '' }
        document.layers.set(layer.name, layer)
        break
      case 'Span': {
        const of = hole ?? layer
        if (of !== undefined) [of.from, of.to] = [name(attributes, 'fromLayer'), name(attributes, 'toLayer')]
        break
      }
      case 'StackupLayer':
        budget.node()
        document.stack.push({ name: name(attributes, 'layerOrGroupRef'), sequence: attributes.number('sequence') ?? document.stack.length })
        break
      case 'Step':
        budget.node()
        ;[net, isVia, feature, pad, hole, component, depthOfContour] = [-1, false, '', undefined, undefined, undefined, 0]
        step = { name: name(attributes, 'name'), nets: [], netIndex: new Map(), pins: new Map(), pads: [], holes: [], tracks: new Map(), poured: new Map(), areas: [], negative: new Set(), outline: [], components: [], drawn: new Set(), shaped: new Set() }
        document.steps.push(step)
        break
      default: dictionary.open(element, attributes, path.at(-1))
    }
    path.push(element)
  }
  function close(element: string): void {
    path.pop()
    if (step !== undefined) return stepClose(element, step)
    if (element === 'BomItem') item = undefined
    else if (element === 'Layer') layer = undefined
    else if (element === 'AvlItem') avl = ''
    else dictionary.close(element)
  }
  return { document, handler: { open, close } }
}
