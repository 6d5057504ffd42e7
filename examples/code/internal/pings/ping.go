// Package pings counts what an instance reports once a day. Numbers only: no query, no name, no code.
package pings

// Ping is one report. Teams add their own part, and say here what a number means.
type Ping struct {
	Version string `json:"version"`

	// Searches by mode, for the Web team.
	SearchModes map[string]int `json:"search_modes"`

	// Hovers answered from LSIF data and in all, for the Code intelligence team.
	LSIFHovers int `json:"lsif_hovers"`
	Hovers     int `json:"hovers"`

	// Users who met Sourcegraph on a code host, through the browser extension or a native integration.
	BrowserExtensionUsers  int `json:"browser_extension_users"`
	NativeIntegrationUsers int `json:"native_integration_users"`
}

// LSIFShare is the part of hovers that LSIF answered, from 0 to 1.
func (p Ping) LSIFShare() float64 {
	if p.Hovers == 0 {
		return 0
	}
	return float64(p.LSIFHovers) / float64(p.Hovers)
}
