/**
 * The questions that only a person can answer, one entry each. Every question is put so that `yes` is the good answer.
 * The dossier's schema, its reader and the checks that rest on an answer all read this table.
 *
 * A key is the id of the check that the answer decides or helps, with a dot for the slash: `factory.units-reconciled` is
 * asked by `factory/units-reconciled`. Keys are permanent: product files of users hold them.
 */

export interface Question {
  /** What to ask, as a sentence. */
  readonly ask: string
  /** What a good answer looks like, or which document proves it. */
  readonly hint: string
}

export const questions = {
  // Hardware: what is true of units that are shipped, and no image shows.
  'boot.boot-authentication-enforced': {
    ask: 'Are the fuses or locks that make the hardware refuse foreign boot software set in every unit that is shipped?',
    hint: 'A fuse dump of shipped units, or the production record that shows the step with unit numbers.',
  },
  'boot.image-signature-anchored': {
    ask: 'Does the signature of the boot image verify over every byte that is run or parsed, with a key that is anchored in the fuses of shipped units and is no published sample?',
    hint: 'The signed image, the public key, the fuse values of shipped units, and a test in which a changed image did not start.',
  },
  'boot.no-unsigned-boot-path': {
    ask: 'Are all other ways to start closed in shipped units: USB and network boot, recovery modes, boot scripts, and settings of the boot loader that can be written?',
    hint: 'The boot order and the boot loader\'s settings of shipped units, and what happened when foreign software was offered on each way.',
  },
  'boot.rollback-counter-in-use': {
    ask: 'Does the boot software raise a hardware counter with each security release, so that older signed releases no longer start?',
    hint: 'Where the counter lives, which boot stages it covers, and the test in which an older signed image was refused.',
  },
  'boot.spare-key-slots-closed': {
    ask: 'Are all slots for boot keys that hold no key of yours revoked or locked in shipped units, so that nobody can add a key?',
    hint: 'A fuse dump of shipped units that shows the unused slots, or the page of the data sheet that says there is only one.',
  },
  'keys.product-uses-protected-keys': {
    ask: 'Are the secrets of a unit kept in the protected place that its hardware offers (secure element, enclave, key fuses), not in ordinary files?',
    hint: 'A list of the unit\'s secrets and where each one lives.',
  },
  'keys.signing-keys-held-apart': {
    ask: 'Are release signing keys held apart from development, in an HSM or an offline machine, with one set for each product line?',
    hint: 'The signing procedure: who may sign, with what, and how a test key is told from a release key.',
  },
  'keys.signing-keys-separated-by-stage': {
    ask: 'Do development, test and production each have signing keys of their own, and do shipped units accept only what the production keys sign?',
    hint: 'The list of signing keys by stage, which public keys or hashes a shipped unit holds, and a test in which it refused software signed for development.',
  },
  'keys.rotation-and-revocation-work': {
    ask: 'Have replacing and revoking every kind of key been carried out on a real unit, the signing key included?',
    hint: 'The record of a rehearsal: which key, on which unit, what happened to units that were offline.',
  },
  'keys.signing-key-use-controlled': {
    ask: 'Does every signature with a release key need a second person and leave a record, and is there a back-up of the key under the same protection?',
    hint: 'The record of the last releases\' signatures against the releases, who holds the back-up, and the last time that it was tried.',
  },
  'crypto.entropy-at-first-boot': {
    ask: 'Do keys that a unit makes at its first start wait until the random number generator is properly seeded?',
    hint: 'Which source seeds the generator, and what key generation does when it is not ready yet.',
  },
  'crypto.no-home-made-cryptography': {
    ask: 'Does your own code use only published algorithms and protocols from maintained libraries, nothing designed or rewritten in house?',
    hint: 'A list of what is encrypted, signed or hashed, with which algorithm and which library.',
  },
  'identity.device-keys-per-unit': {
    ask: 'Does every unit have a key pair of its own that no other unit and no image holds?',
    hint: 'Where the key is made (in the unit at its first start, or on the line) and how sameness is ruled out.',
  },
  'identity.peers-verified-both-ways': {
    ask: 'Does the service verify each unit by its own key, and does the unit verify the service against trust anchors that you chose?',
    hint: 'How a connection is refused when either side shows the wrong key; a test of both.',
  },
  'identity.identifiers-open-nothing': {
    ask: 'Does the service refuse whoever shows nothing but an identifier that can be guessed or read (serial number, MAC address, client id, IMEI)?',
    hint: 'For each interface of the service what a caller has to prove, and a test that counts through neighbouring numbers without a unit\'s key.',
  },
  'identity.renewal-and-clone-revocation': {
    ask: 'Can a unit\'s certificate be renewed before it expires, and can one cloned or lost unit be shut out without the others?',
    hint: 'Lifetime of certificates, how renewal works for units that were off for long, and the list or service that revokes.',
  },
  'debug.ports-closed-in-units': {
    ask: 'Are JTAG, SWD, serial consoles, USB boot and test modes closed, by fuses or on the board, in every unit that is shipped?',
    hint: 'Fuse dumps or readings of shipped units, and what answers when a debugger is connected.',
  },
  'debug.no-service-image-accepted': {
    ask: 'Do units that are sold refuse every image made for repair, debugging or the factory, or is such an image signed for one named unit alone?',
    hint: 'The list of all images that a production key has ever signed, what each of them opens, and a test in which a sold unit refused the service image.',
  },
  'debug.dma-ports-confined': {
    ask: 'Can nothing that is plugged into a unit (PCIe, M.2, Thunderbolt, USB4, FireWire, CardBus, SD Express) read or write its memory by itself: because no such connector is within reach, or because an IOMMU confines it from the boot loader on?',
    hint: 'The connectors of the shipped board, and for those within reach the IOMMU settings of boot loader and kernel with a test in which a foreign device read memory in vain.',
  },

  // Physical.
  'storage.data-at-rest-encrypted': {
    ask: 'Is everything on the unit\'s storage that is secret or personal encrypted in units that are shipped?',
    hint: 'What is encrypted, with what, and what stays in the clear.',
  },
  'storage.disk-key-not-on-medium': {
    ask: 'Does the key that opens the encrypted storage come from the chip (not from the medium), and only for verified software?',
    hint: 'Where the key lives and what must be true before it is released.',
  },
  'storage.replay-protected-and-erasable': {
    ask: 'Is it noticed when stored data is swapped for an older copy, and can everything be erased by destroying a key?',
    hint: 'The counter or replay-protected block in use, and a test in which an old copy of the storage was put back.',
  },
  'board.layout-can-hide-sensitive-nets': {
    ask: 'Does the board\'s design allow sensitive signals (memory buses, debug, key chips) to run on inner layers and under parts, away from test pads?',
    hint: 'The layer stack, and the packages of processor, memory and key chips.',
  },
  'board.sensitive-nets-out-of-reach': {
    ask: 'On the boards that ship, are debug headers and pads gone and sensitive signals out of reach without desoldering?',
    hint: 'The layout of the shipped revision, reviewed against the list of sensitive signals.',
  },
  'board.tamper-detection-handled': {
    ask: 'Is opening the case or the mesh detected, and does the unit act on it (erase keys, refuse service, record it)?',
    hint: 'What the detector is wired to, whether it works without power, and what the software does.',
  },
  'board.tamper-response-supervised': {
    ask: 'Is tamper detection itself supervised in the field, so that a dead battery or a cut sensor is noticed?',
    hint: 'Self-test, battery monitoring, and who looks at the reports.',
  },
  'fault.hardened-paths-enabled': {
    ask: 'Are the chip\'s glitch and clock detectors switched on, and are decisions such as signature checks coded to survive a skipped instruction?',
    hint: 'The detector settings of shipped units, and the review of boot and unlock code for repeated and delayed checks.',
  },
  'fault.laboratory-evidence-exists': {
    ask: 'Has a laboratory tried side-channel and fault attacks on this product, and did it hold at the required level?',
    hint: 'The laboratory\'s report, with the hardware revision and the software release that it tested.',
  },
  'fault.retested-after-changes': {
    ask: 'Is the laboratory\'s result renewed when chip revision, board or security code changes?',
    hint: 'The rule that says which change calls for a new test, and the last time that it did.',
  },

  // Software.
  'integrity.root-hash-anchored': {
    ask: 'Is the root hash or key that authenticates the file systems itself covered by the verified boot chain?',
    hint: 'Where the hash stands (signed boot image, signed command line) and what verifies it.',
  },
  'integrity.field-detection-and-recovery': {
    ask: 'Would you notice changed software on a unit in the field, and can that unit be brought back to a known state?',
    hint: 'Attestation or failed-verification reports, and the recovery path.',
  },
  'update.mechanism-with-recovery': {
    ask: 'Is there an update mechanism that survives loss of power at any moment and falls back to a working system?',
    hint: 'A/B slots or a recovery system, and a test with the plug pulled.',
  },
  'update.mechanism-in-use': {
    ask: 'Has the update mechanism delivered a release to real units?',
    hint: 'The last release that went out, to how many units, and how many took it.',
  },
  'update.radio-firmware-updatable': {
    ask: 'Can the firmware of each radio and modem be updated on units in the field, and is it verified before it runs?',
    hint: 'For each radio and modem where its firmware lives, how an update reaches it, who signs it and what refuses another; the last one that went out.',
  },
  'update.updates-verified-before-use': {
    ask: 'Does the unit verify a signature over the whole update before it uses any of it?',
    hint: 'What is signed, with which key, and a test in which a changed update was refused.',
  },
  'update.older-versions-refused': {
    ask: 'Does a unit refuse to install or start a release that is older than the one it has, even when it is correctly signed?',
    hint: 'The version rule (from level 3 on, a hardware counter), and the test in which an older release was refused.',
  },
  'update.support-period-runs': {
    ask: 'Is the product inside its support period, with security updates really being made and delivered?',
    hint: 'The end date of support, and the dates of the last security releases.',
  },
  'exposure.services-need-authentication': {
    ask: 'Does every web page and interface of the product ask who one is before it shows or changes anything that matters?',
    hint: 'The design of its log-ins, and a test that tries each page and interface without one.',
  },
  'exposure.lockout-and-logging': {
    ask: 'Are repeated failed log-ins slowed down or locked out, and are security events logged where somebody reviews them?',
    hint: 'Which log-ins are limited, which events are recorded, and who sees them.',
  },
  'exposure.security-logs-protected': {
    ask: 'Are security events kept where a restart does not lose them and an intruder cannot rewrite them, readable only by those who need them?',
    hint: 'Where events are kept and for how long, what would show a missing or changed entry (sent off the unit as it happens, or sealed), and which accounts read them.',
  },
  'components.bill-of-materials-made': {
    ask: 'Is a bill of materials of all software made and kept for every release?',
    hint: 'The SPDX or CycloneDX file of the last release.',
  },
  'components.no-known-vulnerabilities': {
    ask: 'Was the bill of materials of this release compared with vulnerability databases, with nothing exploitable left open?',
    hint: 'The report of the comparison with its date, and the reasons for what was judged not exploitable (VEX).',
  },
  'components.monitored': {
    ask: 'Is every component watched for new vulnerabilities after release, with a stated time to fix?',
    hint: 'Who or what watches, and the times that apply to critical and to high findings.',
  },
  'components.radio-firmware-maintained': {
    ask: 'Is the firmware of each radio and modem in the bill of materials with its version, with a supplier who is bound to mend it for as long as you support the product?',
    hint: 'The entries of the bill of materials, the supplier\'s contract or published support time for each part, and the last advisory that was acted on.',
  },
  'comms.peers-verified': {
    ask: 'Does every outgoing connection check the name and the certificate of what it talks to, with no switch that turns this off?',
    hint: 'A list of connections, and a test with a wrong certificate for each.',
  },
  'comms.commissioning-needs-presence': {
    ask: 'Does setting up or pairing a unit need somebody who is at it: a button, a code that is on that unit alone, or a window that opens by hand and closes by itself?',
    hint: 'The set-up of each interface step by step, and a test from the next room or the same network without touching the unit.',
  },
  'comms.setup-channel-protected': {
    ask: 'Is the channel that set-up uses (own Wi-Fi network, Bluetooth, web page) encrypted under something that belongs to one unit, and gone once the unit is set up?',
    hint: 'How the key of the channel comes about, what an eavesdropper records of a set-up, and what still answers an hour after it.',
  },
  'comms.owned-units-not-claimable': {
    ask: 'Does a unit that somebody owns stay his until he lets it go or somebody resets it by hand, whatever another account sends to the unit or the service?',
    hint: 'The states of ownership and what moves a unit from one to the next, and a test that claims an owned unit from a second account.',
  },
  'comms.time-trustworthy': {
    ask: 'Does a unit know the time well enough to judge certificates: from an authenticated source, or within bounds that nobody on the network can move, also at its first start and after weeks without power?',
    hint: 'Sources of time in their order, the earliest time that a unit believes (build date, last time seen), and what it does before it knows the time.',
  },
  'comms.certificates-maintained': {
    ask: 'Are the certificates, trust anchors and cloud policies that the product rests on renewed in time, by somebody named?',
    hint: 'The calendar of expiry dates, and what units do when a trust anchor changes.',
  },
  'comms.cloud-policies-confined': {
    ask: 'Does what the service allows a unit (topics, records, storage, commands) name that unit alone, with no wildcard that reaches others?',
    hint: 'The policy as it is attached to a production unit, the check that keeps wildcards out of it, and a test that subscribes to another unit\'s topics with one unit\'s key.',
  },
  'data.minimisation-and-erasure-designed': {
    ask: 'Is it written down which personal data the product needs, for how long, and how it is erased?',
    hint: 'The data inventory or the data protection impact assessment.',
  },
  'data.crash-dumps-protected': {
    ask: 'Are crash dumps (core files, kernel dumps, reports sent to you or a third party) off in shipped units, or free of secrets and personal data, protected and sent only with consent?',
    hint: 'What is written or sent when a program or the kernel crashes, where it stays and for how long, and what was found when one was searched for keys and names.',
  },
  'data.reset-really-erases': {
    ask: 'Does the reset to factory state make every trace of the user unreadable: data, credentials, pairings, logs and cloud links?',
    hint: 'A test: read the storage after the reset and look for what the user left.',
  },
  'data.previous-owner-locked-out': {
    ask: 'When a unit is reset or claimed by a new owner, does the service end every access of the one before (account, shared users, tokens, linked services), and can the new owner claim it without his help?',
    hint: 'A test with two accounts: sell a unit, reset it, claim it, then try everything that the first account could do.',
  },
  'data.retention-and-access': {
    ask: 'Can people see, export and delete their data, and is data deleted by itself when its time is over?',
    hint: 'Retention times for each kind of data, and how a request is answered.',
  },

  // Lifecycle.
  'factory.key-injection-fits-site': {
    ask: 'Is there a way to give each unit its keys that does not depend on trusting people or machines at the site more than is deserved?',
    hint: 'The provisioning concept: where keys are made, what the site sees, and what it could copy.',
  },
  'factory.unit-keys-injected': {
    ask: 'Does every unit that leaves the line hold keys and certificates of its own?',
    hint: 'The line\'s record of issued certificates against serial numbers.',
  },
  'factory.keys-not-made-by-manufacturer': {
    ask: 'Are unit keys made inside the unit or by you, so that the contract manufacturer never holds a private key in readable form?',
    hint: 'Who generates the keys, on what machine, and in what form they reach the unit.',
  },
  'factory.test-credentials-removed': {
    ask: 'Are all test accounts, test keys, test images and factory modes gone from units when they leave the line?',
    hint: 'The last station\'s check that looks for them, and what happens to a unit that fails it.',
  },
  'factory.units-reconciled': {
    ask: 'Are units built, keys issued, units scrapped and units received compared for every batch, with every difference explained?',
    hint: 'The reconciliation of the last batch.',
  },
  'factory.line-audited': {
    ask: 'Are the line\'s key handling, logs and scrap audited by somebody who does not work for the site?',
    hint: 'The report of the last audit.',
  },
  'handling.disclosure-contact-published': {
    ask: 'Is there a published contact at which anybody can report a weakness, found without asking?',
    hint: 'The web address of the contact or of security.txt.',
  },
  'handling.disclosure-policy-published': {
    ask: 'Is there a published policy that says when a reporter hears back and how reports are dealt with?',
    hint: 'The web address of the policy, with its times for the acknowledgement and for status updates.',
  },
  'handling.reports-triaged-and-clocks-run': {
    ask: 'Are reports triaged by somebody named, with the reporting clocks of your markets known and rehearsed?',
    hint: 'The procedure with names and times (in the EU: 24 hours, 72 hours, 14 days), and its last use or rehearsal.',
  },
  'handling.market-documents-exist': {
    ask: 'Do the documents exist that your markets ask for (declaration or statement of compliance, technical file, risk assessment, user information)?',
    hint: 'A list with the place and date of each document, for each market.',
  },
  'handling.support-period-stated': {
    ask: 'Is the end of security support stated to buyers, as a date, where they buy?',
    hint: 'The published text with the date.',
  },
  'handling.support-funded': {
    ask: 'Are people and money assigned to security updates until the end of the support period?',
    hint: 'The budget or contract, including suppliers whose software you need updates of.',
  },
} as const satisfies Readonly<Record<string, Question>>

export type QuestionId = keyof typeof questions
/** All ids, in the order of the table. */
export const questionIds = Object.keys(questions) as QuestionId[]
