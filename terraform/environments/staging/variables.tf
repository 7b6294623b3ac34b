variable "region" {
  description = "The AWS region."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.region))
    error_message = "region must be a name such as eu-central-1."
  }
}

variable "availability_zones" {
  description = "Three or four availability zones of the region."
  type        = list(string)

  validation {
    condition = alltrue([
      for zone in var.availability_zones : startswith(zone, var.region)
    ])
    error_message = "availability_zones must be zones of the region."
  }
}

variable "vpc_cidr" {
  description = "The address range of the network, /16 to /20. It must not overlap with connected networks."
  type        = string
  default     = "10.30.0.0/16"

  validation {
    condition     = can(cidrhost(var.vpc_cidr, 0))
    error_message = "vpc_cidr must be an IPv4 network such as 10.30.0.0/16."
  }
}

variable "kubernetes_version" {
  description = "The Kubernetes version. If you change it, set addon_versions to matching versions."
  type        = string
  default     = "1.35"

  validation {
    condition     = can(regex("^1\\.[0-9]+$", var.kubernetes_version))
    error_message = "kubernetes_version must be a minor version such as 1.35."
  }
}

variable "addon_versions" {
  description = "Versions of add-ons (kube-proxy, coredns, vpc-cni and so on) that differ from the module's defaults."
  type        = map(string)
  default     = {}

  validation {
    condition = alltrue([
      for name in keys(var.addon_versions) : contains(
        ["coredns", "eks-pod-identity-agent", "kube-proxy", "metrics-server", "vpc-cni"], name
      )
    ])
    error_message = "addon_versions must contain only coredns, eks-pod-identity-agent, kube-proxy, metrics-server and vpc-cni."
  }
}

variable "administrator_role_arns" {
  description = "The IAM roles or users who administer the cluster with kubectl, including yours."
  type        = set(string)

  validation {
    condition     = length(var.administrator_role_arns) > 0
    error_message = "administrator_role_arns must not be empty, because nobody could use the cluster."
  }
}

variable "public_access_cidrs" {
  description = "The networks from which administrators may reach the Kubernetes API over the internet. Empty: none."
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for cidr in var.public_access_cidrs : can(cidrhost(cidr, 0))])
    error_message = "public_access_cidrs must be networks such as 198.51.100.7/32."
  }
}

variable "node_count" {
  description = "The number of nodes. There is no node autoscaler."
  type        = number
  default     = 3

  validation {
    condition     = var.node_count >= 3
    error_message = "node_count must be 3 or more, one per zone."
  }
}

variable "certificate_arn" {
  description = "The ARN of the ACM certificate for the public host name, in the same region."
  type        = string

  validation {
    condition     = can(regex("^arn:aws[a-z-]*:acm:${var.region}:[0-9]{12}:certificate/.+$", var.certificate_arn))
    error_message = "certificate_arn must be the ARN of an ACM certificate in the region."
  }
}

variable "database_engine" {
  description = "postgres: PostgreSQL on RDS with a standby. aurora-postgresql: Aurora."
  type        = string
  default     = "postgres"

  validation {
    condition     = contains(["postgres", "aurora-postgresql"], var.database_engine)
    error_message = "database_engine must be postgres or aurora-postgresql."
  }
}

variable "database_engine_version" {
  description = "The PostgreSQL version. 17: AWS upgrades minor versions automatically. 17.6: pinned."
  type        = string
  default     = "17"

  validation {
    condition     = can(regex("^1[5-9](\\.[0-9]+)?$", var.database_engine_version))
    error_message = "database_engine_version must be PostgreSQL 15 or newer, such as 17 or 17.6."
  }
}

variable "read_replica_count" {
  description = "The number of read replicas of the database. Aurora has at least one."
  type        = number
  default     = 0

  validation {
    condition     = var.read_replica_count >= 0 && var.read_replica_count <= 14
    error_message = "read_replica_count must be 0 to 14."
  }
}

variable "may_be_destroyed" {
  description = "Removes the deletion protection of the database and the secrets. Apply it before you destroy the environment."
  type        = bool
  default     = false
}
