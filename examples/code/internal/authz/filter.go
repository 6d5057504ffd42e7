// Package authz decides who may see which repository. Kept by the Core services team (@acme/core-services).
package authz

import "time"

// Permissions are the repositories one user may read, as their code host said when last asked.
type Permissions struct {
	Repositories map[string]bool
	SyncedAt     time.Time
}

// Stale reports whether permissions syncing should ask the code host again.
func (p Permissions) Stale(now time.Time, maxAge time.Duration) bool {
	return now.Sub(p.SyncedAt) > maxAge
}

// Filter keeps what the user may read. It runs for every search, so it must not ask anyone.
func Filter(repositories []string, p Permissions) []string {
	var readable []string
	for _, repository := range repositories {
		if p.Repositories[repository] {
			readable = append(readable, repository)
		}
	}
	return readable
}
