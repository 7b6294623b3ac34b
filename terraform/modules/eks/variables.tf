variable "name" {
  description = "The name of the cluster, and the prefix of the names of its resources."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,28}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 30 lower-case letters, digits and hyphens, beginning with a letter."
  }
}

variable "kubernetes_version" {
  description = "The Kubernetes version. Upgrade by one minor version at a time."
  type        = string
  default     = "1.35"

  validation {
    condition     = can(regex("^1\\.(3[3-9]|[4-9][0-9])$", var.kubernetes_version))
    error_message = "kubernetes_version must be 1.33 or newer, without a patch version."
  }
}

variable "addon_versions" {
  description = <<-EOT
    The version of each add-on; it must be compatible with kubernetes_version. To list the versions:
    `aws eks describe-addon-versions --kubernetes-version 1.35 --addon-name coredns`.
  EOT
  type = object({
    coredns                = optional(string, "v1.13.2-eksbuild.4")
    eks-pod-identity-agent = optional(string, "v1.3.10-eksbuild.3")
    kube-proxy             = optional(string, "v1.35.3-eksbuild.2")
    metrics-server         = optional(string, "v0.8.1-eksbuild.5")
    vpc-cni                = optional(string, "v1.21.1-eksbuild.7")
  })
  default = {}

  validation {
    condition = alltrue([
      for version in values(var.addon_versions) :
      can(regex("^v[0-9]+\\.[0-9]+\\.[0-9]+-eksbuild\\.[0-9]+$", version))
    ])
    error_message = "addon_versions must be full versions such as v1.13.2-eksbuild.4."
  }

  validation {
    condition = startswith(
      var.addon_versions["kube-proxy"], "v${var.kubernetes_version}."
    )
    error_message = "addon_versions: kube-proxy must be of the same minor version as kubernetes_version."
  }
}

variable "vpc_id" {
  description = "The network of the cluster."
  type        = string

  validation {
    condition     = startswith(var.vpc_id, "vpc-")
    error_message = "vpc_id must be the id of a VPC."
  }
}

variable "private_subnet_ids" {
  description = "The subnets of the nodes and of the control plane's interfaces, one in each zone."
  type        = list(string)

  validation {
    condition     = length(var.private_subnet_ids) >= 3
    error_message = "private_subnet_ids must be three or more subnets, each in a different zone."
  }
}

variable "public_access_cidrs" {
  description = "The networks that may reach the Kubernetes API from the internet. Empty: none."
  type        = set(string)
  default     = []

  validation {
    condition = alltrue([
      for cidr in var.public_access_cidrs :
      can(cidrhost(cidr, 0)) && !contains(["0.0.0.0", "::"], split("/", cidr)[0])
      && try(tonumber(split("/", cidr)[1]) >= 16, false)
    ])
    error_message = "public_access_cidrs must be networks of size /16 or smaller, for example 198.51.100.7/32."
  }
}

variable "administrator_role_arns" {
  description = "The IAM roles or users who administer the cluster. Nobody else has permissions in it."
  type        = set(string)

  validation {
    condition = length(var.administrator_role_arns) > 0 && alltrue([
      for arn in var.administrator_role_arns :
      can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/.+$", arn))
    ])
    error_message = "administrator_role_arns must be one or more ARNs of IAM roles or users."
  }
}

variable "node_instance_types" {
  description = "The x86 instance types of the nodes, in order of preference."
  type        = list(string)
  default     = ["m7i.large"]

  validation {
    condition = length(var.node_instance_types) > 0 && alltrue([
      for type in var.node_instance_types :
      can(regex("^[a-z][a-z0-9-]*\\.[a-z0-9]+$", type))
      && !can(regex("^([a-z]+[0-9]+g[a-z]*|a1)\\.", type))
    ])
    error_message = "node_instance_types must be x86 instance types such as m7i.large."
  }
}

variable "node_count" {
  description = "The number of nodes. There is no node autoscaler."
  type        = number
  default     = 3

  validation {
    condition = (
      var.node_count >= 3 && var.node_count <= 100 && floor(var.node_count) == var.node_count
    )
    error_message = "node_count must be 3 (one per zone) to 100."
  }
}

variable "node_disk_gb" {
  description = "The disk size of each node in GiB."
  type        = number
  default     = 50

  validation {
    condition     = var.node_disk_gb >= 20 && var.node_disk_gb <= 1000
    error_message = "node_disk_gb must be 20 to 1000."
  }
}

variable "log_retention_days" {
  description = "The retention period of the control plane logs in days."
  type        = number
  default     = 90

  validation {
    condition = contains(
      [7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 3653],
      var.log_retention_days
    )
    error_message = "log_retention_days must be 7 or more, and a retention period that CloudWatch supports."
  }
}

variable "pod_roles" {
  description = <<-EOT
    A role for each service that calls AWS: the service account whose pods may assume it, and its
    policy as JSON. The names must be known during the plan; the policies need not be.
  EOT
  type = map(object({
    namespace       = string
    service_account = string
    policy          = string
  }))
  default = {}

  validation {
    condition = alltrue([
      for service, role in var.pod_roles :
      can(regex("^[a-z][a-z0-9-]{1,25}$", service))
      && !contains(["cluster", "load-balancer-controller", "node", "vpc-cni"], service)
    ])
    error_message = "pod_roles must have lower-case names as keys, except cluster, load-balancer-controller, node and vpc-cni."
  }

  validation {
    condition = alltrue([
      for role in values(var.pod_roles) :
      can(regex("^[a-z0-9-]+$", role.namespace)) && can(regex("^[a-z0-9-]+$", role.service_account))
    ])
    error_message = "pod_roles must each name one namespace and one service account, without wildcards."
  }
}
