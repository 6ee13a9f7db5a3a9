/** The tables of TS 103 701 in our words, and the checks whose results belong into each. Data only. */

export interface Ixit {
  /** Number and short name, as the specification writes them. */
  readonly id: string
  readonly about: string
  /** What an entry tells. */
  readonly fields: string
  /** Checks; `update/` names all of a property. */
  readonly checks: readonly string[]
}

export const tables: readonly Ixit[] = [
  { id: '1-AuthMech', about: 'authentication mechanisms', fields: 'id, description, factor of authentication, how passwords are generated, security guarantees, cryptographic details, prevention of guessing', checks: ['exposure/no-default-passwords', 'exposure/no-empty-passwords', 'exposure/password-hashes-strong', 'exposure/passwords-not-reused', 'exposure/lockout-and-logging', 'exposure/wifi-passphrase-strong', 'identity/peers-verified-both-ways'] },
  { id: '2-UserInfo', about: 'user information and publications', fields: 'where each is published: disclosure policy, support period, what cannot be updated, model designation, set-up, deletion, sensors, telemetry', checks: ['handling/disclosure-policy-published', 'handling/support-period-stated'] },
  { id: '3-VulnTypes', about: 'types of vulnerability and how each is handled', fields: 'id, description, action, time frame', checks: ['handling/reports-triaged-and-clocks-run'] },
  { id: '4-Conf', about: 'confirmations that processes are followed', fields: 'yes or no for actions on vulnerabilities, monitoring, update procedures, secure management and secure development', checks: [] },
  { id: '5-VulnMon', about: 'monitoring for vulnerabilities', fields: 'id, description of how vulnerabilities are looked for, identified and mended', checks: ['components/monitored', 'components/no-known-vulnerabilities'] },
  { id: '6-SoftComp', about: 'software components', fields: 'id, description, update mechanism, use of cryptography and its side effects on updates', checks: ['components/bill-of-materials-made', 'components/inventory-possible'] },
  { id: '7-UpdMech', about: 'update mechanisms', fields: 'id, description, security guarantees, cryptographic details, how it is started and what the user does, configuration, how it looks for updates, what the user is told', checks: ['update/mechanism-in-use', 'update/mechanism-with-recovery', 'update/updates-verified-before-use', 'update/older-versions-refused', 'update/update-key-not-published', 'update/package-sources-authenticated'] },
  { id: '8-UpdProc', about: 'procedures for making updates', fields: 'id, description with the people in charge, time frame', checks: ['handling/support-funded', 'update/support-period-runs'] },
  { id: '9-ReplSup', about: 'isolation and replacement', fields: 'for constrained devices: how it is isolated, how hardware is replaced', checks: [] },
  { id: '10-SecParam', about: 'security parameters', fields: 'id, description, type (public or critical), security guarantees, protection, how it is provisioned, by which connection, how it is generated', checks: ['keys/no-unencrypted-private-keys', 'keys/no-secrets-in-files', 'keys/key-files-closed', 'keys/product-uses-protected-keys', 'identity/device-keys-per-unit', 'identity/host-keys-per-unit', 'identity/machine-id-per-unit', 'crypto/entropy-at-first-boot'] },
  { id: '11-SecComMech', about: 'mechanisms of secure communication', fields: 'id, description, interface, security guarantees, cryptographic details', checks: ['comms/peers-verified', 'comms/tls-versions-current', 'comms/ssh-algorithms-current', 'comms/wifi-security-current', 'comms/no-plaintext-services', 'comms/certificates-maintained', 'comms/encryption-possible'] },
  { id: '12-NetSecImpl', about: 'implementations of network and security functions', fields: 'id, description, method of review, report', checks: ['crypto/libraries-supported', 'crypto/maintained-library-present', 'crypto/no-home-made-cryptography'] },
  { id: '13-SoftServ', about: 'software services', fields: 'id, description, status, justification, whether it allows configuration, mechanism of authentication', checks: ['exposure/services-need-authentication', 'exposure/no-legacy-services', 'exposure/no-remote-debuggers', 'exposure/packet-filter-configured'] },
  { id: '14-SecMgmt', about: 'management of secret parameters over their life', fields: 'id, description from generation to destruction', checks: ['keys/rotation-and-revocation-work', 'keys/signing-keys-held-apart', 'keys/signing-key-use-controlled', 'identity/renewal-and-clone-revocation'] },
  { id: '15-PhyIntf', about: 'physical interfaces', fields: 'id, description, type, status, whether it is a debug interface, protection', checks: ['debug/', 'board/'] },
  { id: '16-CodeMin', about: 'keeping code small', fields: 'id, description of the technique', checks: ['exposure/no-legacy-services', 'debug/no-debug-features-left-on'] },
  { id: '17-PrivlCtrl', about: 'privileges of software', fields: 'id, description of how privileges are kept low', checks: ['exposure/services-run-unprivileged', 'exposure/services-sandboxed', 'exposure/root-runs-no-writable-files', 'exposure/setuid-files-owned'] },
  { id: '18-AccCtrl', about: 'control of access to memory in hardware', fields: 'id, description of the mechanism', checks: ['exposure/isolation-available', 'exposure/kernel-settings-hardened'] },
  { id: '19-SecDev', about: 'secure development', fields: 'id, description of the process', checks: ['exposure/binaries-hardened', 'exposure/no-injection-spots'] },
  { id: '20-SecBoot', about: 'secure boot', fields: 'id, description, security guarantees, how changes are detected, what the user is told, how that is done', checks: ['boot/', 'integrity/root-filesystem-authenticated', 'integrity/root-hash-anchored', 'integrity/field-detection-and-recovery'] },
  { id: '21-PersData', about: 'personal data', fields: 'id, description, processing, purpose, authorised parties, life cycle, protection on the way, whether it is sensitive, how consent is obtained, stored and withdrawn', checks: ['data/minimisation-and-erasure-designed', 'data/personal-data-protected-at-rest', 'data/no-personal-data-in-image', 'data/logs-free-of-personal-data', 'data/retention-and-access'] },
  { id: '22-ExtSens', about: 'external sensors', fields: 'id, description of what can be sensed', checks: [] },
  { id: '23-ResMech', about: 'resilience', fields: 'id, description, type (power or network), security guarantees', checks: ['update/mechanism-with-recovery'] },
  { id: '24-TelData', about: 'telemetry', fields: 'id, description, purpose, how it is examined for security, whether it holds personal data', checks: [] },
  { id: '25-DelFunc', about: 'functions for deletion', fields: 'id, description, target, how it is started, how it is confirmed', checks: ['data/reset-really-erases', 'data/previous-owner-locked-out'] },
  { id: '26-UserDec', about: 'decisions of the user', fields: 'id, description, options with the default, what triggers it', checks: [] },
  { id: '27-UserIntf', about: 'user interfaces', fields: 'id, description, type', checks: [] },
  { id: '28-LogIntf', about: 'logical interfaces', fields: 'id, description, status, access, what it discloses, whether it is a debug interface, resilience', checks: ['exposure/services-need-authentication', 'comms/no-plaintext-services', 'debug/no-serial-console-login'] },
  { id: '29-InpVal', about: 'validation of input', fields: 'id, description, source of the input', checks: ['exposure/no-injection-spots'] },
]
