/**
 * Whole reviews of images that are made here, by the tools that make real ones, from recipes that have nothing to do with the
 * acceptance data: other systems, layouts, names, versions and weaknesses, and one that is well secured.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { review } from '../../src/engine/review.ts'
import { needs } from '../support/filesystem-oracle.ts'
import { recipes } from './recipes.ts'
import { compare } from './support/recipe.ts'
import { Workshop } from './support/workshop.ts'

for (const recipe of recipes) {
  test(`${recipe.title}: what a reviewer reports, and no more than that`, async (t) => {
    if (!needs(t, ...recipe.tools)) return
    const folder = mkdtempSync(join(tmpdir(), 'proofmark-image-'))
    t.after(() => rmSync(folder, { recursive: true, force: true }))
    const paths = recipe.build(new Workshop(folder))
    const assessment = await review({ paths, key: new Uint8Array(32), date: '2026-11-23', level: recipe.level })
    const { missed, wrong } = compare(assessment, recipe)
    assert.deepEqual({ missed, wrong }, { missed: [], wrong: [] })
    recipe.verify?.(assessment)
  })
}
