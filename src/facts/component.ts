/** What is inside, one entry however many ways it was met. */
import type { LanguagePackage } from './linux.ts'
import type { Seen } from './provenance.ts'

/**
 * How a component was met, surest first: a package manager's database; the metadata that a language's package manager leaves; the list
 * that a build system wrote; the folder of a kernel's modules; the words by which a program names itself; what firmware of another chip
 * says of itself; the name of a library's file.
 */
export type Way = 'package-database' | 'language-metadata' | 'build-manifest' | 'kernel-modules' | 'banner' | 'firmware-header' | 'file-name'

export interface Component {
  /** As its makers or its package manager write it. */
  readonly name: string
  /** As found; empty where only its presence is known. */
  readonly version: string
  /** Package URL (package-url/purl-spec): the component's identity in all reports. */
  readonly purl: string
  readonly type: 'package' | 'library' | 'program' | 'kernel' | 'boot-loader' | 'firmware'
  /** Of a programming language's package. */
  readonly ecosystem?: LanguagePackage['ecosystem']
  /** The package that it was built from, where a distribution tells: `openssl` for libssl3. */
  readonly sourceName?: string
  readonly sourceVersion?: string
  /** `id` and `VERSION_ID` of the distribution whose package it is. */
  readonly distribution?: { readonly id: string; readonly version: string; readonly codename: string }
  /** Id of the banner rule that met it. */
  readonly rule?: string
  /** `vendor:product` of the National Vulnerability Database's dictionary (CPE 2.3), where the rule tells. */
  readonly cpes: readonly string[]
  readonly supplier?: string
  readonly licence?: string
  readonly confidence: 'high' | 'medium' | 'low'
  /** Why so sure, in a sentence. */
  readonly reason: string
  readonly ways: readonly Way[]
  /** Where it was met, every place. The fact's own place is the first of them. */
  readonly seenAt: readonly Seen[]
}
