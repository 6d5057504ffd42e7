import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

const goals = `# Extensions Team Goals and Roadmap

## Goals for FY22

### 1. Grow plugins into a living ecosystem

**Problem:** Nearly every plugin is written by ourselves, and the documentation sends newcomers in circles.

**Why we are focusing on this:** Each plugin that a customer writes is one that they stay for.

**How we will measure success:** Plugins published by people outside the company, counted each month.

### 2. Keep code host integrations easy to maintain

**Problem:** A fix reaches Firefox two weeks after Chrome, because each release is made by hand.

**Why we are focusing on this:** The people who install an integration use us four times as often.

**How we will measure success:** Hours from a merged fix to a published release.

## Roadmap

### FY22

| Feature                                             | Goal area               | Delivery quarter (FY22) |
| --------------------------------------------------- | ----------------------- | ----------------------- |
| Browser Extension is released by a single command   | Integration maintenance | Q2                      |
| Plugin gallery with ratings                         | Living ecosystem        | Q3                      |
`

const okrs = `# FY22-Q1 OKRs

> Q1 of fiscal year 2022 is from 2021-02-01 to 2021-04-30.

## Engineering

### Web

1. **Newcomers succeed with advanced search**
   1. Watch at least 5 newcomers search => 6 newcomers watched
   1. The search help page is rewritten => Not done
1. **Every page answers within a blink**
   1. Page timings are recorded for all visitors => Done

### Distribution

1. **An upgrade takes no thought**
   1. Upgrades need no manual step => In progress
`

/** Write a small handbook with the pages of two goals, two features and two teams. The day to read it at is after FY22 Q2. */
export async function writeHandbook(folder: string): Promise<void> {
    await mkdir(path.join(folder, 'company'), { recursive: true })
    await writeFile(path.join(folder, 'goals.md'), goals)
    await writeFile(path.join(folder, 'company', '2021-q1.md'), okrs)
}
