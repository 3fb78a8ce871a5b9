package client

// The codes of campaigns.
const (
	// CampaignNone: no campaign of a kind was held, so one is due.
	//
	// Example:
	//	campaigns display 30 90
	CampaignNone Code = iota + 1 + RulesMissing

	// CampaignNext: the next campaign of a kind may begin between From and To.
	//
	// Example:
	//	campaigns display 30 90
	//	campaign display 2025-03-01 2025-03-14
	CampaignNext

	// CampaignLate: the next campaign of a kind was due by To. From is the last day
	// of the last one, Days is how late.
	//
	// Example:
	//	campaigns display 30 90
	//	campaign display 2024-03-01 2024-03-14
	CampaignLate

	// CampaignsClose: a campaign began on To, too soon after the last day of the
	// one before, From. Days is the days free between, Of the least.
	//
	// Example:
	//	campaigns display 30 90
	//	campaign display 2025-03-01 2025-03-14
	//	campaign display 2025-03-20 2025-03-31
	CampaignsClose

	// CampaignsFar: a campaign began on To, too long after the last day of the one
	// before, From. Days is the days free between, Of the most.
	//
	// Example:
	//	campaigns display 30 90
	//	campaign display 2024-03-01 2024-03-14
	//	campaign display 2025-03-01 2025-03-14
	CampaignsFar

	// CampaignUnusable: a campaign is of no kind in the policy, or its dates cannot
	// be.
	//
	// Example:
	//	campaigns display 30 90
	//	campaign display 2025-03-14 2025-03-01
	CampaignUnusable
)
