import { isRecord } from '../../../isRecord'
import type { ExtensionManifest } from '../../extensionHost/extensionHost'

/** Ids of the pages that a manifest announces: `contributes.views` with `"where": "global/page"`. Others are not shown. */
export function announcedPages({ contributes }: ExtensionManifest): readonly string[] {
    const views: unknown = isRecord(contributes) ? contributes['views'] : undefined
    return Array.isArray(views)
        ? views.flatMap(view =>
              isRecord(view) && view['where'] === 'global/page' && typeof view['id'] === 'string' ? view['id'] : []
          )
        : []
}
