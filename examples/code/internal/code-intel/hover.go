// Package codeintel answers hovers. Owned by the Code intelligence team (@acme/code-intelligence).
package codeintel

import "context"

// Position is a place in a file, both numbers counted from zero.
type Position struct {
	Line, Character int
}

// Hover is what a reader sees, and whether it can be relied on.
type Hover struct {
	Text string
	// Precise is true for answers from LSIF data. The browser extension shows a badge for them.
	Precise bool
}

// Index finds the hover for a place in a file, or nil where it knows nothing.
type Index interface {
	Hover(ctx context.Context, path string, at Position) (*Hover, error)
}

// Resolver asks LSIF first and search second.
type Resolver struct {
	LSIF   Index
	Search Index
	// Changed tells whether a file was modified since its LSIF upload.
	Changed func(path string) bool
}

// Hover never shows LSIF data for a file that has changed: a fuzzy answer is better than one for another line.
func (r Resolver) Hover(ctx context.Context, path string, at Position) (*Hover, error) {
	if !r.Changed(path) {
		hover, err := r.LSIF.Hover(ctx, path, at)
		if err != nil {
			return nil, err
		}
		if hover != nil {
			return &Hover{Text: hover.Text, Precise: true}, nil
		}
	}
	return r.Search.Hover(ctx, path, at)
}
