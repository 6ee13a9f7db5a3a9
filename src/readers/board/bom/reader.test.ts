import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { collect, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const fixture = (name: string): string => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')

const parts = async (text: string): Promise<readonly (readonly unknown[])[]> => {
  const run = await collect(reader, text, '/bom.csv')
  assert.equal(run.error, undefined)
  return factsOf(run, 'board').flatMap((board) => board.footprints.map(({ reference, value, part, library, fitted, line }) => [reference, value, part, library, fitted, line]))
}

test('KiCad: groups of references, quoted cells', async () => {
  assert.deepEqual(await parts(fixture('kicad-8/gateway-bom.csv')), [
    ['C1', '100n', '', 'Capacitor_SMD:C_0402', true, 2], ['C2', '100n', '', 'Capacitor_SMD:C_0402', true, 2], ['U1', 'ESP32-S3-WROOM-1', 'ESP32-S3-WROOM-1-N8', 'RF_Module:ESP32-S3', true, 3], ['J2', 'Conn_01x04', '', 'PinHeader_1x04', false, 4],
  ])
})

test('other programs: semicolons, a title before the header, ranges, a cell over two lines', async () => {
  assert.deepEqual(await parts(fixture('other/BOM-rev-C.csv')), [
    ['R1', '10k', '', '', true, 3], ['R2', '10k', '', '', true, 3], ['R3', '10k', '', '', true, 3], ['U5', 'ATECC608B\nsecure element', 'ATECC608B-SSHDA-T', '', true, 4], ['U6', 'SLB9670', 'SLB9670VQ20', '', false, 6],
  ])
})

const rows = async (text: string | Uint8Array, path = '/bom.csv'): Promise<readonly string[]> => {
  const run = await collect(reader, text, path)
  assert.equal(run.error, undefined)
  return [...factsOf(run, 'board').flatMap((board) => board.footprints.map(({ reference, value, part, symbol, fitted }) => [reference, value, part, symbol, fitted ? undefined : 'out'].filter(Boolean).join(' '))), ...run.problems.map(({ code, message }) => `${code}: ${message}`)]
}

test('what programs export: KiCad 5 with titles and individual parts, KiCad 8 with ranges, semicolons, tabs and pipes', async () => {
  assert.deepEqual(await rows('Source:,/home/x/gateway.sch\nDate:,Mon 01 Jan\nTool:,Eeschema 5.1.9\nGenerator:,bom_csv_grouped_by_value.py\nComponent Count:,4\n\nRef,Qnty,Value,Cmp name,Footprint,Description,Vendor\n"C1, C2, ",2,100n,C_Small,Capacitor_SMD:C_0402,Unpolarized capacitor,\nU1,1,MCU,STM32F103C8Tx,Package_QFP:LQFP-48,,\n'), ['C1 100n C_Small', 'C2 100n C_Small', 'U1 MCU STM32F103C8Tx'])
  for (const separator of [',', ';', '\t', '|']) {
    const line = (...cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(separator)
    assert.deepEqual(await rows([line('Reference', 'Value', 'Footprint', 'Qty', 'DNP'), line('R1-R3,R7', '10k', 'R_0402', '4', ''), line('U2', 'ATECC608B', 'SOIC-8', '1', 'DNP')].join('\n')), ['R1 10k', 'R2 10k', 'R3 10k', 'R7 10k', 'U2 ATECC608B out'], separator)
  }
})

test('what programs export: Altium, EasyEDA in UTF-16, JLCPCB, PCBWay, InteractiveHtmlBom, Eagle, OrCAD, DipTrace', async () => {
  assert.deepEqual(await rows('"Comment","Description","Designator","Footprint","LibRef","Quantity","Fitted"\r\n"Secure element","","U4","SOIC8","ATECC608B-SSHDA","1","Fitted"\r\n"SD socket","","J2","DM3AT","DM3AT-SF-PEJM5","0","Not Fitted"\r\n'), ['U4 Secure element ATECC608B-SSHDA', 'J2 SD socket DM3AT-SF-PEJM5 out'])
  const easy = 'ID\tName\tDesignator\tFootprint\tQuantity\tManufacturer Part\tManufacturer\tSupplier\tSupplier Part\r\n1\tESP32-S3\tU1\tWIRELM-SMD\t1\tESP32-S3-WROOM-1-N8\tESPRESSIF\tLCSC\tC2913202\r\n'
  for (const bytes of [Buffer.from(`\uFEFF${easy}`, 'utf16le'), Buffer.from(easy, 'utf16le'), Buffer.from(`\uFEFF${easy}`, 'utf16le').swap16()]) assert.deepEqual(await rows(bytes), ['U1 ESP32-S3 ESP32-S3-WROOM-1-N8 ESP32-S3'])
  assert.deepEqual(await rows('Comment,Designator,Footprint,LCSC Part #\nC_100n,"C1,C2",0402,C1525\nSTM32F405RGT6,U1,LQFP-64,C15742\n'), ['C1 C_100n', 'C2 C_100n', 'U1 STM32F405RGT6'])
  assert.deepEqual(await rows('Item #,*Designator,*Qty,Manufacturer,*Mfg Part #,Description / Value,*Package/Footprint,Type,Your Instructions / Notes\n1,U1,1,Microchip,ATECC608B-SSHDA-B,secure element,SOIC-8,SMD,\n2,J9,1,Hirose,DM3AT-SF-PEJM5,socket,SMD,SMD,DNP\n'), ['U1 secure element ATECC608B-SSHDA-B', 'J9 socket DM3AT-SF-PEJM5 out'])
  assert.deepEqual(await rows('"References","Value","Footprint","Quantity"\n"R1, R2","10k","R_0402","2"\n'), ['R1 10k', 'R2 10k'])
  assert.deepEqual(await rows('"Qty";"Value";"Device";"Package";"Parts";"Description"\n"2";"10k";"R-EU_R0603";"R0603";"R1, R2";""\n"1";"";"ATECC608A-SSHDA";"SOIC8";"IC3";""\n'), ['R1 10k R-EU_R0603', 'R2 10k R-EU_R0603', 'IC3 ATECC608A-SSHDA'])
  assert.deepEqual(await rows('Qty;Value;Device;Parts\n2;10k;R-EU;R1, R2\n1;;CON-USB;USB-OTG\n2;1k;R-EU;"R3,\n R4"\n1;;ATECC608A-SSHDA;IC3\n'), ['R1 10k R-EU', 'R2 10k R-EU', 'USB-OTG CON-USB', 'R3 1k R-EU', 'R4 1k R-EU', 'IC3 ATECC608A-SSHDA'])
  assert.deepEqual(await rows('Part;Value;Device;Package\nIC3;;ATECC608A-SSHDA;SOIC8\nR1;10k;R-EU;R0603\n'), ['IC3 ATECC608A-SSHDA', 'R1 10k R-EU'])
  assert.deepEqual(await rows('GATEWAY  Revised: Monday, January 01, 2026\nGW-100          Revision: C\n\nBill Of Materials     January 01,2026      12:00:00\tPage1\n\nItem\tQuantity\tReference\tPart\n______________________________________________\n\n1\t2\tC1,C2\t0.1uF\n2\t1\tU1\tMCIMX6Y2CVM08AB\n3\t1\tU7\tSLB9670/DNI\n', '/GATEWAY.BOM'), ['C1 0.1uF', 'C2 0.1uF', 'U1 MCIMX6Y2CVM08AB', 'U7 SLB9670/DNI out'])
  assert.deepEqual(await rows('"#","RefDes","Value","Quantity","Name"\n"4","ICSP",,"1","HDR-1x4"\n"11","U4",,"1","MSP430G2553"\n'), ['ICSP HDR-1x4 HDR-1x4', 'U4 MSP430G2553 MSP430G2553'])
})

test('what people write: makers before numbers, bullets before references', async () => {
  assert.deepEqual(await rows('Designator,Manufacturer/MPN,Qty,Description\n"C1,C5",YAGEO CC0402KRX7R7BB104,3,Cap\nU1,Texas Instruments TPS65217CRSLR,1,PMIC\n'), ['C1 CC0402KRX7R7BB104', 'C5 CC0402KRX7R7BB104', 'U1 TPS65217CRSLR'])
  assert.deepEqual(await rows('Top Designator,Bottom Designator,Comment,MFR. Part #\uff08optional\uff09\n"C1, C2",C9,"100nF,",CL10\nU1,,x,ATECC608B\n'), ['C1 100nF CL10', 'C2 100nF CL10', 'C9 100nF CL10', 'U1 x ATECC608B'])
  assert.deepEqual(await rows('Ref,Description,Qty\nU1,STM32F405RGT6,1\n'), ['U1 STM32F405RGT6'])
  // A list for placing machines says what is placed, and by what name.
  assert.deepEqual(await rows('Designator,Comment,Footprint,Device,Mid X,Mid Y,Rotation\nU1,x,SOIC-8,ATECC608B,1,2,90\n', '/pick-place.csv'), ['U1 x ATECC608B'])
  assert.deepEqual(await rows('Altium Designer Pick and Place Locations\nC:\\out\n\n=====\nUnits used: mil\n\n"Designator","Comment","Layer","Footprint","Center-X(mil)","Center-Y(mil)","Rotation"\n"U21","TPS79928YZUR","BottomLayer","DSBGA","354.331","2562.992","0"\n', '/board.csv'), ['U21 TPS79928YZUR'])
  assert.deepEqual(await rows('Reference,Value\n">  C1, C4",4u7\n"\u2022 U1",x\n'), ['C1 4u7', 'C4 4u7', 'U1 x'])
})

test('grouped references as people write them', async () => {
  const of = (cell: string): Promise<readonly string[]> => rows(`Reference;Value\n"${cell}";x\n`)
  const three = ['R1 x', 'R2 x', 'R3 x']
  for (const cell of ['R1-R3', 'R1-3', 'R1 - R3', 'R1–R3', 'R1..R3', 'R1…R3', 'R1~R3', 'R1 to R3', 'R1, R2, R3', 'R1 R2 R3', 'R1,R2,R3,', 'R1\nR2\nR3', 'R1/R2/R3', '(R1, R2), R3', 'R1; R2; R3']) assert.deepEqual(await of(cell), three, cell)
  // What cannot be read is kept, and called by its row.
  assert.deepEqual(await of('R1-C4'), ['row 2 x', 'unsupported: row 2: words in the column of references name no part (R1-C4)'])
})

test('a cell of references without end is read in linear time', async () => {
  const from = process.cpuUsage()
  for (const cell of [')'.repeat(500_000), '('.repeat(500_000), `1${' '.repeat(500_000)}`, '1-'.repeat(300_000), `1-${'a'.repeat(500_000)}`, `R1 ${'- '.repeat(300_000)}`]) assert.match((await rows(`Reference;Value\nx${cell}x;5k\n`))[0] ?? '', / 5k$/u)
  const { user, system } = process.cpuUsage(from)
  assert.ok(user + system < 3_000_000, `${(user + system) / 1e6} s`)
})

test('shopping carts and lists without references: parts by their rows, and told; a column of customer references that has some', async () => {
  const told = 'unsupported: no column names references (Reference, Designator, RefDes), so the parts are called by their rows, and which of them are on the board is not said'
  assert.deepEqual(await rows('Mouser #:,Mfr. #:,Manufacturer:,Customer #:,Description:,Order Qty.\n556-ATECC608B,ATECC608B-SSHDA-B,Microchip,,Security ICs,2\n'), ['row 2 ATECC608B-SSHDA-B', told])
  const cart = (reference: string): string => `Index,Quantity,Part Number,Manufacturer Part Number,Description,Customer Reference\n1,1,1-ND,ATECC608B-SSHDA-B,IC,${reference}\n`
  assert.deepEqual(await rows(cart('')), ['row 2 ATECC608B-SSHDA-B', told])
  assert.deepEqual(await rows(cart('U4')), ['U4 ATECC608B-SSHDA-B'])
})

test('a column of values that look like references is none', async () => {
  const cart = (header: string, row: (value: string, index: number) => string): string => [header, ...['S8050', 'L7805', 'D882', 'C1815', 'A1015'].map(row)].join('\n')
  const byRow = async (text: string): Promise<readonly string[]> => (await rows(text)).filter((each) => !each.startsWith('unsupported')).map((each) => each.replace(/^row \d+ /u, ''))
  // More of one than one name, the same name twice, numbers that no reference has.
  assert.deepEqual(await byRow(cart('Part,MPN,Qty', (value, index) => `${value},X${index}9,${index + 2}`)), ['S8050 X09', 'L7805 X19', 'D882 X29', 'C1815 X39', 'A1015 X49'])
  assert.deepEqual(await byRow('Name,MPN\nC0402,AB1\nR0603,AB2\nC0402,AB3\nR0603,AB4\n'), ['C0402 AB1 C0402', 'R0603 AB2 R0603', 'C0402 AB3 C0402', 'R0603 AB4 R0603'])
  assert.deepEqual(await byRow(cart('Part,MPN', (value, index) => `${value},X${index}9`)), ['S8050 X09', 'L7805 X19', 'D882 X29', 'C1815 X39', 'A1015 X49'])
  assert.deepEqual(await byRow('Location,MPN,Qty\nA12,ATECC608B,40\nB3,W25Q128,7\n'), ['ATECC608B', 'W25Q128'])
  // And a column of references is one: with a column of values beside it, several in a cell, as many as there are.
  assert.deepEqual(await rows('Part,Value,Device\nR1001,10k,R\nC2001,1u,C\n'), ['R1001 10k R', 'C2001 1u C'])
  assert.deepEqual(await rows('Parts,Value,Qty\n"R1,R2,R3",10k,30\nU1,ATECC608B,10\nU2,x,10\n'), ['R1 10k', 'R2 10k', 'R3 10k', 'U1 ATECC608B', 'U2 x'])
  // One and the same quantity is the number of boards.
  assert.deepEqual(await rows('Part,Value,MPN,Qty\nR1,10k,A1,10\nU1,x,A2,10\nU2,x,A3,10\n'), ['R1 10k A1', 'U1 x A2', 'U2 x A3'])
  assert.deepEqual(await rows('Index,Order Qty,MPN,Customer Reference\n1,10,ATECC608B,U4\n'), ['U4 ATECC608B'])
})

test('a list that names neither references nor part numbers is told as a problem, and other tables are left alone', async () => {
  const { error } = await collect(reader, 'Quantity,Part\n5,LM358\n', '/bom.csv')
  assert.match(String(error), /no row names a column of references/u)
  for (const name of ['/sbom.csv', '/my-sbom.csv', '/SBOM.csv', '/bombs.csv', '/carbomb.csv']) assert.deepEqual(await rows('Quantity,Part\n5,LM358\n', name), [], name)
  for (const name of ['/BOM.csv', '/gateway_ebom.csv', '/GatewayBOM.csv', '/parts-list.csv', '/Bill of Materials-x.csv', '/bom_revP.csv']) assert.notEqual((await collect(reader, 'Quantity,Part\n5,LM358\n', name)).error, undefined, name)
  for (const other of ['Quantity,Part\n5,LM358\n', 'Reference,Name\nR1,x\n', 'id,name,email\n1,a,b\n', '\0\0\0\0binary']) assert.deepEqual(await rows(other, '/data/table.csv'), [])
  assert.deepEqual(await rows('Reference,Value,Footprint,Qty\nU1,STM32F405RGT6,LQFP-64,1\n', '/gateway.csv'), ['U1 STM32F405RGT6'])
})

test('what was cut off or is doubtful is told', async () => {
  const many = await rows(`Reference,Value\n"R1-R99999",1k\nU1,${'x'.repeat(300)}\n`)
  assert.equal(many.length, 2000 + 1 + 2)
  assert.deepEqual(many.slice(-2), ['limit: row 2: references of one row beyond the first 2000 were not read', 'limit: row 3: cells longer than 200 signs were cut'])
  const long = await rows(`Reference,Value\n${Array.from({ length: 20_005 }, (_, index) => `R${index},1k`).join('\n')}`)
  assert.equal(long.at(-1), 'limit: rows beyond the first 20000 were not read')
  assert.deepEqual(await rows(`Reference,Value\nR1,1k${','.repeat(300)}\nR2,1k${','.repeat(300)}x\n`), ['R1 1k', 'R2 1k', 'limit: columns beyond the first 256 were not read'])
  const parts = await rows(`Reference,Value\n${'R1-R2000,1k\n'.repeat(40)}`)
  assert.deepEqual([parts.length, parts.at(-1)], [50_001, 'limit: row 27: parts of this list beyond the first 50000 were not read'])
  assert.deepEqual(await rows('Reference,Value,DNP\nU1,ATECC608B,option B\nU2,X,option C\n'), ['U1 ATECC608B out', 'U2 X out', 'malformed: row 2 and 1 more: whether parts are fitted is answered neither with yes nor with no (DNP: option B), and they count as left out'])
  assert.deepEqual((await rows('Reference,Value,Populate\nU1,ATECC608B,x\nU2,X,\n')).slice(2), ['malformed: row 1: the column Populate marks some parts as fitted and leaves the others empty: they count as fitted, too'])
  assert.match((await rows('Reference,Value\nU1,"5 volt\nU2,x\n')).at(-1) ?? '', /a quotation mark in row 2 is never closed/u)
})

test('answers: Fitted: DNP is not fitted, DNP: - is', async () => {
  assert.deepEqual(await rows('Reference,Value,Fitted\nU1,A,DNP\nU2,B,yes\n'), ['U1 A out', 'U2 B'])
  assert.deepEqual(await rows('Reference,Value,DNP\nU1,A,-\nU2,B,DNP\nU3,C,no\n'), ['U1 A', 'U2 B out', 'U3 C'])
  assert.deepEqual(await rows('Reference,Value,MPN\nU1,A,DNP\n'), ['U1 A DNP out'])
})

test('a comment beside a value is a note, and where there is no value it is the value', async () => {
  const list = async (value: string, comment: string): Promise<readonly string[]> => rows(`Reference,Value,MPN,Comment\nU1,${value},A1,${comment}\n`)
  assert.deepEqual(await list('ATECC608B', 'do not populate vias'), ['U1 ATECC608B A1'])
  assert.deepEqual(await list('ATECC608B', 'do not populate'), ['U1 ATECC608B A1 out'])
  assert.deepEqual(await list('ATECC608B', 'do not populate on rev B'), ['U1 ATECC608B A1', 'malformed: row 2: whether parts are fitted is answered neither with yes nor with no (Comment: do not populate on rev B), and they count as fitted'])
  assert.deepEqual(await list('', 'not mounted 10k'), ['U1 not mounted 10k A1 out'])
  assert.deepEqual(await rows('Reference,Value,Bezeichnung\nU1,ATECC608B,nicht bestückt\n'), ['U1 ATECC608B out'])
})

test('F in a column of places is what the other cells make it', async () => {
  const list = (...cells: readonly string[]): Promise<readonly string[]> => rows(`Reference,Value,Placement\n${cells.map((cell, index) => `U${index},x${index},${cell}\n`).join('')}`)
  assert.deepEqual(await list('F', 'B'), ['U0 x0', 'U1 x1'])
  assert.deepEqual(await list('T', 'F'), ['U0 x0', 'U1 x1 out'])
  assert.deepEqual(await list('F', 'DNP'), ['U0 x0', 'U1 x1 out'])
  assert.deepEqual(await list('F', ''), ['U0 x0', 'U1 x1', 'malformed: row 2: whether parts are fitted is answered neither with yes nor with no (Placement: F), and they count as fitted'])
})

test('text in the old code page of Windows', async () => {
  assert.deepEqual(await rows(Buffer.from('Reference;Value\nC1;10\xb5F\n', 'latin1')), ['C1 10µF'])
  assert.deepEqual(await rows(Buffer.from('Bezeichner;Wert;Gehäuse\nC1;10 µF ±10 %;Größe 0603\n', 'latin1')), ['C1 10 µF ±10 %'])
})

test('text in the code page of China, and a head that ends inside a letter', async () => {
  // 位号,封装,数量,描述,Value and 10µF 电容.
  const gbk = Buffer.from('cebbbac52cb7e2d7b02ccafdc1bf2cc3e8caf62c56616c75650a43312c303630332c312cb5e7c8dd2c3130a6cc460a', 'hex')
  assert.deepEqual(await rows(gbk), ['C1 10μF'])
  assert.deepEqual(await rows(gbk, '/gateway.csv'), ['C1 10μF'])
  for (let blanks = 0; blanks < 3; blanks++) {
    assert.equal((await rows(`位号,封装,数量,Value\nC1,0603,1,${' '.repeat(blanks)}x${'电'.repeat(30_000)}\n`, '/gateway.csv')).length, 2, `${blanks}`)
    assert.equal((await rows(Buffer.concat([gbk, Buffer.from(`C2,0603,1,x,${' '.repeat(blanks)}x`), Buffer.from('b5e7'.repeat(40_000), 'hex')]), '/gateway.csv')).length, 3, `${blanks}`)
  }
})

test('odd inputs', () => survivesOddInputs(reader, ['/bom.csv', '/hardware/Gateway-BOM-rev-C.csv', '/x.csv', '/x.BOM']))
