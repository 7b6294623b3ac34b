# One output a rule: its value is what breaks the rule, and it fails when that is anything.

output "every_resource_is_tagged" {
  description = "Rule: Application, Environment and ManagedBy are on everything that takes tags."
  value       = local.untagged

  precondition {
    condition     = length(local.untagged) == 0
    error_message = "Application, Environment and ManagedBy are on everything that takes tags: ${join(", ", local.untagged)}"
  }
}

output "databases_are_encrypted" {
  description = "Rule: storage, insights and the owner's password of a database are encrypted with a key of ours."
  value       = local.unencrypted_databases

  precondition {
    condition     = length(local.unencrypted_databases) == 0
    error_message = "Storage, insights and the owner's password of a database are encrypted with a key of ours: ${join(", ", local.unencrypted_databases)}"
  }
}

output "logs_are_encrypted" {
  description = "Rule: log groups are encrypted with a key of ours."
  value       = local.unencrypted_logs

  precondition {
    condition     = length(local.unencrypted_logs) == 0
    error_message = "Log groups are encrypted with a key of ours: ${join(", ", local.unencrypted_logs)}"
  }
}

output "disks_are_encrypted" {
  description = "Rule: the disks of nodes are encrypted with a key of ours."
  value       = local.unencrypted_disks

  precondition {
    condition     = length(local.unencrypted_disks) == 0
    error_message = "The disks of nodes are encrypted with a key of ours: ${join(", ", local.unencrypted_disks)}"
  }
}

output "kubernetes_secrets_are_encrypted" {
  description = "Rule: the secrets of a cluster are encrypted with a key of ours."
  value       = local.unencrypted_clusters

  precondition {
    condition     = length(local.unencrypted_clusters) == 0
    error_message = "The secrets of a cluster are encrypted with a key of ours: ${join(", ", local.unencrypted_clusters)}"
  }
}

output "secrets_are_encrypted" {
  description = "Rule: secrets are encrypted with a key of ours."
  value       = local.unencrypted_secrets

  precondition {
    condition     = length(local.unencrypted_secrets) == 0
    error_message = "Secrets are encrypted with a key of ours: ${join(", ", local.unencrypted_secrets)}"
  }
}

output "buckets_are_encrypted" {
  description = "Rule: buckets are encrypted with a key of ours."
  value       = local.unencrypted_buckets

  precondition {
    condition     = length(local.unencrypted_buckets) == 0
    error_message = "Buckets are encrypted with a key of ours: ${join(", ", local.unencrypted_buckets)}"
  }
}

output "keys_rotate" {
  description = "Rule: keys are rotated."
  value       = local.unrotated_keys

  precondition {
    condition     = length(local.unrotated_keys) == 0
    error_message = "Keys are rotated: ${join(", ", local.unrotated_keys)}"
  }
}

output "databases_are_private" {
  description = "Rule: no database has a public address."
  value       = local.public_databases

  precondition {
    condition     = length(local.public_databases) == 0
    error_message = "No database has a public address: ${join(", ", local.public_databases)}"
  }
}

output "databases_are_in_their_tier" {
  description = "Rule: databases are in subnet and security groups of ours."
  value       = local.misplaced_databases

  precondition {
    condition     = length(local.misplaced_databases) == 0
    error_message = "Databases are in subnet and security groups of ours: ${join(", ", local.misplaced_databases)}"
  }
}

output "subnets_give_no_public_addresses" {
  description = "Rule: no subnet gives what starts in it a public address."
  value       = local.public_subnets

  precondition {
    condition     = length(local.public_subnets) == 0
    error_message = "No subnet gives what starts in it a public address: ${join(", ", local.public_subnets)}"
  }
}

output "security_groups_let_nobody_in_from_everywhere" {
  description = "Rule: no security group lets the whole internet in, and the default one lets nothing through."
  value       = local.open_security_groups

  precondition {
    condition     = length(local.open_security_groups) == 0
    error_message = "No security group lets the whole internet in, and the default one lets nothing through: ${join(", ", local.open_security_groups)}"
  }
}

output "clusters_are_private" {
  description = "Rule: a cluster is reached from inside, and from the internet by named networks at the most."
  value       = local.open_clusters

  precondition {
    condition     = length(local.open_clusters) == 0
    error_message = "A cluster is reached from inside, and from the internet by named networks at the most: ${join(", ", local.open_clusters)}"
  }
}

output "buckets_are_private" {
  description = "Rule: public access to buckets is blocked."
  value       = local.public_buckets

  precondition {
    condition     = length(local.public_buckets) == 0
    error_message = "Public access to buckets is blocked: ${join(", ", local.public_buckets)}"
  }
}

output "nodes_keep_their_credentials" {
  description = "Rule: nodes ask for IMDSv2 with a hop limit of 1."
  value       = local.lending_nodes

  precondition {
    condition     = length(local.lending_nodes) == 0
    error_message = "Nodes ask for IMDSv2 with a hop limit of 1: ${join(", ", local.lending_nodes)}"
  }
}

output "nodes_are_from_our_template" {
  description = "Rule: nodes are made from a launch template of ours."
  value       = local.untemplated_nodes

  precondition {
    condition     = length(local.untemplated_nodes) == 0
    error_message = "Nodes are made from a launch template of ours: ${join(", ", local.untemplated_nodes)}"
  }
}

output "databases_are_protected" {
  description = "Rule: databases have deletion protection, a final snapshot and 7 to 35 days of tagged backups."
  value       = local.unprotected_databases

  precondition {
    condition     = length(local.unprotected_databases) == 0
    error_message = "Databases have deletion protection, a final snapshot and 7 to 35 days of tagged backups: ${join(", ", local.unprotected_databases)}"
  }
}

output "databases_have_a_standby" {
  description = "Rule: a database has a standby in another zone."
  value       = local.lonely_databases

  precondition {
    condition     = length(local.lonely_databases) == 0
    error_message = "A database has a standby in another zone: ${join(", ", local.lonely_databases)}"
  }
}

output "databases_speak_tls" {
  description = "Rule: databases have parameters of ours, which refuse connections without TLS."
  value       = local.plaintext_databases

  precondition {
    condition     = length(local.plaintext_databases) == 0
    error_message = "Databases have parameters of ours, which refuse connections without TLS: ${join(", ", local.plaintext_databases)}"
  }
}

output "databases_are_watched" {
  description = "Rule: database instances have enhanced monitoring and a named certificate authority."
  value       = local.unwatched_databases

  precondition {
    condition     = length(local.unwatched_databases) == 0
    error_message = "Database instances have enhanced monitoring and a named certificate authority: ${join(", ", local.unwatched_databases)}"
  }
}

output "logs_end" {
  description = "Rule: log groups are kept for a number of days, seven or more."
  value       = local.endless_logs

  precondition {
    condition     = length(local.endless_logs) == 0
    error_message = "Log groups are kept for a number of days, seven or more: ${join(", ", local.endless_logs)}"
  }
}

output "control_planes_log" {
  description = "Rule: a cluster keeps all five logs of its control plane."
  value       = local.silent_clusters

  precondition {
    condition     = length(local.silent_clusters) == 0
    error_message = "A cluster keeps all five logs of its control plane: ${join(", ", local.silent_clusters)}"
  }
}

output "cluster_rights_are_named" {
  description = "Rule: the rights in a cluster are access entries alone, none by having made it."
  value       = local.careless_clusters

  precondition {
    condition     = length(local.careless_clusters) == 0
    error_message = "The rights in a cluster are access entries alone, none by having made it: ${join(", ", local.careless_clusters)}"
  }
}

output "no_secret_is_in_the_state" {
  description = "Rule: values of secrets and passwords of databases are not Terraform's."
  value       = local.kept_secrets

  precondition {
    condition     = length(local.kept_secrets) == 0
    error_message = "Values of secrets and passwords of databases are not Terraform's: ${join(", ", local.kept_secrets)}"
  }
}

output "no_policy_is_public" {
  description = "Rule: no policy lets everybody in without a condition."
  value       = local.public_policies

  precondition {
    condition     = length(local.public_policies) == 0
    error_message = "No policy lets everybody in without a condition: ${join(", ", local.public_policies)}"
  }
}

output "no_role_may_do_everything" {
  description = "Rule: no role of ours has an action with a wildcard, but for looking at load balancers."
  value       = local.boundless_policies

  precondition {
    condition     = length(local.boundless_policies) == 0
    error_message = "No role of ours has an action with a wildcard, but for looking at load balancers: ${join(", ", local.boundless_policies)}"
  }
}

output "no_pod_of_farthing_calls_aws" {
  description = "Rule: no service account in the namespace farthing has a role."
  value       = local.calling_pods

  precondition {
    condition     = length(local.calling_pods) == 0
    error_message = "No service account in the namespace farthing has a role: ${join(", ", local.calling_pods)}"
  }
}

output "pod_roles_are_for_one_service_account" {
  description = "Rule: a pod's role is for one service account in one namespace of one cluster."
  value       = local.shared_pod_roles

  precondition {
    condition     = length(local.shared_pod_roles) == 0
    error_message = "A pod's role is for one service account in one namespace of one cluster: ${join(", ", local.shared_pod_roles)}"
  }
}
