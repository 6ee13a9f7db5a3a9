/** An update mechanism without updates protects nobody. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'update/support-period-runs',
  title: 'Security updates are being made, and the support period has not ended',
  rung: 'kept',
  otherwise: 'Nobody makes security updates for this product, or its support period is over or undefined.',
  severity: fromLevel('required', 1, 'high', 'Holes that become known stay open in every unit.'),
  references: [
    { title: 'Regulation (EU) 2024/2847 (Cyber Resilience Act)', url: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj' },
    { title: 'UK Product Security Regulations 2023 (SI 2023/1007)', url: 'https://www.legislation.gov.uk/uksi/2023/1007/contents/made' },
    { title: 'ETSI EN 303 645 V2.1.1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'RFC 9019, A Firmware Update Architecture for Internet of Things', url: 'https://www.rfc-editor.org/rfc/rfc9019' },
  ],
})
